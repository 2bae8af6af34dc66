package dev.badgepipeline;

import dev.badgepipeline.database.embedded.DatabaseBootstrap;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the embedded database, where one is wanted, and then the service. */
@QuarkusMain
public final class BadgePipelineMain {

  private BadgePipelineMain() {}

  public static void main(String... arguments) {
    DatabaseBootstrap.beforeService();
    Quarkus.run(arguments);
  }
}
