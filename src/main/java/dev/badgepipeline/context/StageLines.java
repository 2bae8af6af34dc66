package dev.badgepipeline.context;

import org.jboss.logging.Logger.Level;
import org.jboss.logging.MDC;

/**
 * How loud the log lines are that tell of each stage of a run: of a hundred thousand runs nobody
 * reads them, unless he looks for something.
 */
public final class StageLines {

  private static final String QUIET = "quiet";

  private StageLines() {}

  /** Lines that are written on the present context are for those who look for something. */
  public static void quieten() {
    MDC.put(QUIET, true);
  }

  /** The level of such a line on the present context. */
  public static Level level() {
    return MDC.get(QUIET) == null ? Level.INFO : Level.DEBUG;
  }
}
