package dev.badgepipeline.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some hours of each day.
 *
 * @param begin the first moment
 * @param end the first moment after them; not after {@code begin} where they go over midnight, and
 *     equal to it where they are the whole day
 */
public record DailyHours(LocalTime begin, LocalTime end) {

  private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  /** Reads hours such as {@code 22:00-06:00}; empty for anything else. */
  public static Optional<DailyHours> parsed(String text) {
    Matcher form = FORM.matcher(text.strip());
    try {
      return form.matches()
          ? Optional.of(
              new DailyHours(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2))))
          : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** Whether a time of the day is one of them. */
  public boolean include(LocalTime time) {
    boolean begun = !time.isBefore(begin);
    boolean open = time.isBefore(end);
    return begin.isBefore(end) ? begun && open : begin.equals(end) || begun || open;
  }

  @Override
  public String toString() {
    return begin + "-" + end;
  }
}
