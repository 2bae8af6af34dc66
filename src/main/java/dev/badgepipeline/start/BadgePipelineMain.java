package dev.badgepipeline.start;

import dev.badgepipeline.database.embedded.DatabaseBootstrap;
import dev.badgepipeline.start.check.ConfigurationCheck;
import dev.badgepipeline.start.check.RefusedStartException;
import dev.badgepipeline.storage.DirectoryInUseException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Looks at the configuration, starts the embedded database where one is wanted, then the service.
 */
@QuarkusMain
public final class BadgePipelineMain {

  private BadgePipelineMain() {}

  public static void main(String... arguments) {
    giveProcessWatchersAnOrdinaryStack();
    try {
      makeReady();
    } catch (RefusedStartException e) {
      refuse(e);
    }
    Quarkus.run(arguments);
  }

  private static void makeReady() {
    try {
      DatabaseBootstrap.beforeService(ConfigurationCheck.passed());
    } catch (DirectoryInUseException e) {
      throw new RefusedStartException(e);
    }
  }

  /**
   * Nothing has begun that would have to be ended, and the log that would be written at an orderly
   * end is of no use to anybody.
   */
  private static void refuse(RefusedStartException why) {
    System.err.println(why.getMessage());
    Runtime.getRuntime().halt(1);
  }

  /**
   * The JDK plans a small stack for the threads that wait for other programs to end. In a native
   * binary the system refuses a thread of that size, and the embedded database cannot be started.
   * Must come before the first of those programs.
   */
  private static void giveProcessWatchersAnOrdinaryStack() {
    System.setProperty("jdk.lang.processReaperUseDefaultStackSize", "true");
  }
}
