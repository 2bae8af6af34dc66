package dev.badgepipeline.job;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the day in which jobs work on items.
 *
 * @param begin the first moment
 * @param end the first moment after them; before {@code begin} where they go over midnight
 */
record BulkHours(LocalTime begin, LocalTime end) {

  private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  private static final BulkHours ALWAYS = new BulkHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * Reads hours such as {@code 22:00-06:00}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static BulkHours of(Optional<String> text) {
    return text.map(BulkHours::parse).orElse(ALWAYS);
  }

  private static BulkHours parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    try {
      if (parts.matches()) {
        return new BulkHours(LocalTime.parse(parts.group(1)), LocalTime.parse(parts.group(2)));
      }
    } catch (DateTimeException noTime) {
      throw wrong(text, noTime);
    }
    throw wrong(text, null);
  }

  private static IllegalArgumentException wrong(String text, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "badge-pipeline.jobs.hours must look like 22:00-06:00, not '" + text + "'", cause);
  }

  /** Whether it is one of them now, by the clock's own zone. */
  boolean include(Clock clock) {
    LocalTime now = LocalTime.now(clock);
    boolean begun = !now.isBefore(begin);
    boolean ended = !now.isBefore(end);
    return begin.isBefore(end) ? begun && !ended : begin.equals(end) || begun || !ended;
  }

  @Override
  public String toString() {
    return begin + "-" + end;
  }
}
