package dev.badgepipeline.job.schedule;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of each day in which something may begin.
 *
 * @param from included
 * @param to excluded; of the next day where it is not after the beginning
 */
record StartWindow(LocalTime from, LocalTime to) {

  private static final Pattern FORM = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  /**
   * Reads a window such as {@code 22:00-06:00}.
   *
   * @throws InvalidScheduleException when it is none
   */
  static StartWindow of(String text) {
    Matcher form = FORM.matcher(text);
    try {
      if (form.matches() && !form.group(1).equals(form.group(2))) {
        return new StartWindow(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
      }
    } catch (DateTimeParseException e) {
      throw invalid(text);
    }
    throw invalid(text);
  }

  private static InvalidScheduleException invalid(String text) {
    return new InvalidScheduleException("window must be like 22:00-06:00, not '" + text + "'");
  }

  boolean contains(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean open = time.isBefore(to);
    return from.isBefore(to) ? begun && open : begun || open;
  }

  /** The moment itself if the window is open then, otherwise when it opens next. */
  ZonedDateTime opening(ZonedDateTime moment) {
    if (contains(moment)) {
      return moment;
    }
    ZonedDateTime today = moment.with(from);
    return today.isBefore(moment) ? moment.plusDays(1).with(from) : today;
  }
}
