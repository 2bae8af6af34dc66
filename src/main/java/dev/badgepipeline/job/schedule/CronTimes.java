package dev.badgepipeline.job.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The times that a cron expression means. */
final class CronTimes {

  private static final int LONGEST = 100;
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private final ExecutionTime times;

  private CronTimes(ExecutionTime times) {
    this.times = times;
  }

  /**
   * Reads an expression.
   *
   * @throws InvalidScheduleException when it is none
   */
  static CronTimes of(String cron) {
    if (cron.length() > LONGEST) {
      throw InvalidScheduleException.of("cron", "must have at most " + LONGEST + " characters");
    }
    try {
      return new CronTimes(ExecutionTime.forCron(PARSER.parse(cron).validate()));
    } catch (IllegalArgumentException e) {
      throw InvalidScheduleException.of(
          "cron", "must be five fields such as '0 3 * * *': " + e.getMessage());
    }
  }

  /** The last time until now, now included; empty if there was none. */
  Optional<ZonedDateTime> last(ZonedDateTime now) {
    return times.lastExecution(now.plusSeconds(1));
  }

  /** The first time after now; empty if there will be none. */
  Optional<ZonedDateTime> next(ZonedDateTime now) {
    return times.nextExecution(now);
  }
}
