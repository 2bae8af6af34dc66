package dev.badgepipeline;

import dev.badgepipeline.database.embedded.DatabaseBootstrap;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the embedded database, where one is wanted, before the service and stops it after. */
@QuarkusMain
public final class BadgePipelineMain {

  private BadgePipelineMain() {}

  public static void main(String... arguments) {
    DatabaseBootstrap database = DatabaseBootstrap.beforeService();
    try {
      Quarkus.run(arguments);
    } finally {
      database.serviceStopped();
    }
  }
}
