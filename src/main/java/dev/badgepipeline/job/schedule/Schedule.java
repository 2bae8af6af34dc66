package dev.badgepipeline.job.schedule;

import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.JobWork;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule that can be gone by.
 *
 * @param own what it does where it is one of the program's own
 * @param draft what its owner has said
 * @param stored as it is kept
 */
record Schedule(
    String name,
    Optional<ScheduledWork> own,
    ScheduleDraft draft,
    String cron,
    CronTimes times,
    Optional<StartWindow> window,
    StoredSchedule stored) {

  /**
   * Puts a schedule together.
   *
   * @throws InvalidScheduleException for what cannot be
   */
  static Schedule of(Optional<ScheduledWork> own, ScheduleDraft draft, StoredSchedule stored) {
    String cron =
        draft
            .cron()
            .or(() -> own.map(ScheduledWork::cron))
            .orElseThrow(() -> InvalidScheduleException.of("cron", "is missing"));
    if (own.isEmpty() && draft.work().isEmpty()) {
      throw InvalidScheduleException.of("work", "is missing");
    }
    if (own.isPresent() && (draft.work().isPresent() || draft.items().isPresent())) {
      throw new InvalidScheduleException(
          "work and items of '" + stored.name() + "' are the program's own");
    }
    return new Schedule(
        stored.name(),
        own,
        draft,
        cron,
        CronTimes.of(cron),
        draft.window().map(StartWindow::of),
        stored);
  }

  boolean enabled() {
    return draft.enabled().orElse(true);
  }

  /** What its jobs do; of those that are not the program's own. */
  JobWork work() {
    return draft.work().orElseThrow();
  }

  ItemFilter items() {
    return draft.items().orElse(ItemFilter.ALL);
  }

  List<String> badges() {
    return draft.badges();
  }

  /**
   * The time that has to be seen to now, if there is one.
   *
   * @param catchUp how long ago it may be
   */
  Optional<Instant> due(ZonedDateTime now, Duration catchUp) {
    return pending(now, catchUp).filter(due -> isOpen(now)).map(ZonedDateTime::toInstant);
  }

  private boolean isOpen(ZonedDateTime now) {
    return window.map(hours -> hours.contains(now)).orElse(true);
  }

  private Optional<ZonedDateTime> pending(ZonedDateTime now, Duration catchUp) {
    return stored
        .since()
        .map(since -> later(since, stored.lastDue().orElse(since)).atZone(now.getZone()))
        .flatMap(seenTo -> times.last(now).filter(due -> due.isAfter(seenTo)))
        .filter(due -> enabled())
        .filter(due -> !due.isBefore(now.minus(catchUp)));
  }

  private static Instant later(Instant one, Instant other) {
    return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** When it runs next by itself; empty where it does not. */
  Optional<Instant> next(ZonedDateTime now, Duration catchUp) {
    return pending(now, catchUp)
        .map(waiting -> now)
        .or(() -> times.next(now).filter(next -> enabled()))
        .map(next -> window.map(hours -> hours.opening(next)).orElse(next))
        .map(ZonedDateTime::toInstant);
  }
}
