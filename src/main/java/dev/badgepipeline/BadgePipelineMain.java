package dev.badgepipeline;

import dev.badgepipeline.database.embedded.DatabaseBootstrap;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jboss.logging.Logger;

/** Starts the embedded database, where one is wanted, and then the service. */
@QuarkusMain
public final class BadgePipelineMain {

  private static final Logger LOG = Logger.getLogger(BadgePipelineMain.class);

  private BadgePipelineMain() {}

  public static void main(String... arguments) {
    try {
      DatabaseBootstrap.beforeService();
    } catch (IllegalStateException e) {
      LOG.error(e.getMessage());
      System.exit(1);
    }
    Quarkus.run(arguments);
  }
}
