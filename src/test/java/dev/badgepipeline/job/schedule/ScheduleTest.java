package dev.badgepipeline.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.JobWork;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void isDueFromItsTimeOnUntilItIsSeenTo() {
    assertThat(due(schedule("0 3 * * *", ""), "2026-11-21T02:59:59Z")).isEmpty();
    assertThat(due(schedule("0 3 * * *", ""), "2026-11-21T03:00:00Z"))
        .contains(Instant.parse("2026-11-21T03:00:00Z"));
    assertThat(due(seenTo("0 3 * * *", "2026-11-21T03:00:00Z"), "2026-11-21T03:00:20Z")).isEmpty();
  }

  @Test
  void nothingIsDueThatWasBeforeItWasMade() {
    assertThat(due(schedule("0 11 * * *", ""), "2026-11-20T12:30:00Z")).isEmpty();
  }

  @Test
  void ofTimesThatWereMissedTheLastIsSeenToOnceUnlessItIsLongAgo() {
    Schedule hourly = seenTo("0 * * * *", "2026-11-21T03:00:00Z");

    assertThat(due(hourly, "2026-11-23T07:30:00Z")).contains(Instant.parse("2026-11-23T07:00:00Z"));
    assertThat(due(seenTo("0 3 21 * *", "2026-11-20T03:00:00Z"), "2026-11-22T03:00:01Z")).isEmpty();
  }

  @Test
  void whatIsDueOutsideItsWindowWaitsForIt() {
    Schedule noon = schedule("0 12 * * *", "22:00-06:00");

    assertThat(due(noon, "2026-11-21T12:00:00Z")).isEmpty();
    assertThat(next(noon, "2026-11-21T12:00:00Z")).contains(Instant.parse("2026-11-21T22:00:00Z"));
    assertThat(due(noon, "2026-11-21T22:00:00Z")).contains(Instant.parse("2026-11-21T12:00:00Z"));
    assertThat(due(noon, "2026-11-22T05:59:59Z")).isPresent();
    assertThat(due(noon, "2026-11-22T06:00:00Z")).isEmpty();
  }

  @Test
  void theNextTimeIsWithinItsWindow() {
    Schedule quarterly = seenTo("*/15 * * * *", "08:00-09:00", "2026-11-21T08:45:00Z");

    assertThat(next(quarterly, "2026-11-21T08:50:00Z"))
        .contains(Instant.parse("2026-11-22T08:00:00Z"));
  }

  @Test
  void oneThatIsTurnedOffIsNeverDue() {
    Schedule off =
        Schedule.of(
            Optional.empty(),
            new ScheduleDraft(
                Optional.of("* * * * *"),
                Optional.empty(),
                Optional.of(JobWork.BADGE),
                Optional.empty(),
                List.of(),
                Optional.of(false)),
            stored(Optional.empty()));

    assertThat(due(off, "2026-11-21T12:00:00Z")).isEmpty();
    assertThat(next(off, "2026-11-21T12:00:00Z")).isEmpty();
  }

  @Test
  void ofTheOwnersOnesCronAndWorkMustBeSaid() {
    assertThatThrownBy(
            () -> Schedule.of(Optional.empty(), ScheduleDraft.UNCHANGED, stored(Optional.empty())))
        .isInstanceOf(InvalidScheduleException.class)
        .hasMessageContaining("cron");
  }

  @Test
  void whatTheProgramsOwnDoCannotBeChanged() {
    ScheduleDraft otherItems =
        new ScheduleDraft(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ItemFilter.ALL),
            List.of(),
            Optional.empty());

    assertThatThrownBy(
            () ->
                Schedule.of(
                    Optional.of(new CountedWork("sweep")), otherItems, stored(Optional.empty())))
        .isInstanceOf(InvalidScheduleException.class)
        .hasMessageContaining("own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22-6", "22:00-22:00", "25:00-06:00", "22:00 - 06:00", "always"})
  void whatIsNoWindowIsRefused(String window) {
    assertThatThrownBy(() -> schedule("0 3 * * *", window))
        .isInstanceOf(InvalidScheduleException.class)
        .hasMessageContaining("window");
  }

  private static Schedule schedule(String cron, String window) {
    return schedule(cron, window, Optional.empty());
  }

  private static Schedule seenTo(String cron, String lastDue) {
    return seenTo(cron, "", lastDue);
  }

  private static Schedule seenTo(String cron, String window, String lastDue) {
    return schedule(cron, window, Optional.of(Instant.parse(lastDue)));
  }

  private static Schedule schedule(String cron, String window, Optional<Instant> lastDue) {
    return Schedule.of(
        Optional.empty(),
        new ScheduleDraft(
            Optional.of(cron),
            Optional.of(window).filter(text -> !text.isEmpty()),
            Optional.of(JobWork.BADGE),
            Optional.empty(),
            List.of(),
            Optional.empty()),
        stored(lastDue));
  }

  private static StoredSchedule stored(Optional<Instant> lastDue) {
    return new StoredSchedule(
        "nightly",
        Optional.empty(),
        Optional.of(MADE),
        lastDue,
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Instant> due(Schedule schedule, String now) {
    return schedule.due(at(now), DAY);
  }

  private static Optional<Instant> next(Schedule schedule, String now) {
    return schedule.next(at(now), DAY);
  }

  private static ZonedDateTime at(String instant) {
    return Instant.parse(instant).atZone(ZoneOffset.UTC);
  }
}
