package dev.badgepipeline.job.schedule;

import dev.badgepipeline.time.DailyHours;
import java.time.ZonedDateTime;

/** The hours of each day in which something may begin; never the whole day. */
record StartWindow(DailyHours hours) {

  /**
   * Reads a window such as {@code 22:00-06:00}.
   *
   * @throws InvalidScheduleException when it is none
   */
  static StartWindow of(String text) {
    return DailyHours.parsed(text)
        .filter(hours -> !hours.begin().equals(hours.end()))
        .map(StartWindow::new)
        .orElseThrow(
            () ->
                InvalidScheduleException.of(
                    "window", "must be like 22:00-06:00, not '" + text + "'"));
  }

  boolean contains(ZonedDateTime moment) {
    return hours.include(moment.toLocalTime());
  }

  /** The moment itself if the window is open then, otherwise when it opens next. */
  ZonedDateTime opening(ZonedDateTime moment) {
    if (contains(moment)) {
      return moment;
    }
    ZonedDateTime today = moment.with(hours.begin());
    return today.isBefore(moment) ? moment.plusDays(1).with(hours.begin()) : today;
  }
}
