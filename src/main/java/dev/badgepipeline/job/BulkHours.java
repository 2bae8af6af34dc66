package dev.badgepipeline.job;

import dev.badgepipeline.time.DailyHours;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;

/** The hours of the day in which jobs work on items. */
record BulkHours(DailyHours hours) {

  private static final DailyHours ALWAYS = new DailyHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * Reads hours such as {@code 22:00-06:00}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static BulkHours of(Optional<String> text) {
    return new BulkHours(text.map(BulkHours::parse).orElse(ALWAYS));
  }

  private static DailyHours parse(String text) {
    return DailyHours.parsed(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "badge-pipeline.jobs.hours must look like 22:00-06:00, not '" + text + "'"));
  }

  /** Whether it is one of them now, by the clock's own zone. */
  boolean include(Clock clock) {
    return hours.include(LocalTime.now(clock));
  }

  @Override
  public String toString() {
    return hours.toString();
  }
}
