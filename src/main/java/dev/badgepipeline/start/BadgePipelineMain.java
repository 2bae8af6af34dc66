package dev.badgepipeline.start;

import dev.badgepipeline.database.embedded.DatabaseBootstrap;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the embedded database, where one is wanted, and then the service. */
@QuarkusMain
public final class BadgePipelineMain {

  private BadgePipelineMain() {}

  public static void main(String... arguments) {
    giveProcessWatchersAnOrdinaryStack();
    try {
      DatabaseBootstrap.beforeService();
    } catch (IllegalStateException e) {
      // The log is not written yet.
      System.err.println(e.getMessage());
      System.exit(1);
    }
    Quarkus.run(arguments);
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
