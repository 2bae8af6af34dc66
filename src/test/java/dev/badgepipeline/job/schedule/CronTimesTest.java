package dev.badgepipeline.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "0 3 * * *,    2026-11-29T12:00, 2026-11-29T03:00, 2026-11-30T03:00",
    "*/15 * * * *, 2026-11-29T12:15, 2026-11-29T12:15, 2026-11-29T12:30",
    "30 4 * * 1,   2026-11-29T12:00, 2026-11-23T04:30, 2026-11-30T04:30",
    "0 0 1 1 *,    2026-11-29T12:00, 2026-01-01T00:00, 2027-01-01T00:00"
  })
  void tellsTheLastTimeAndTheNext(String cron, String now, String last, String next) {
    CronTimes times = CronTimes.of(cron);

    assertThat(times.last(at(now))).contains(at(last));
    assertThat(times.next(at(now))).contains(at(next));
  }

  /** Clocks go from two to three on 29 March, and from three back to two on 25 October. */
  @Test
  void aNightWithoutTheHourAndOneThatHasItTwiceHaveOneTimeEach() {
    CronTimes times = CronTimes.of("30 2 * * *");

    assertThat(times.next(at("2026-03-28T12:00")).orElseThrow())
        .isBetween(at("2026-03-29T01:59"), at("2026-03-30T02:30"));
    ZonedDateTime first = times.next(at("2026-10-24T12:00")).orElseThrow();
    assertThat(first.toLocalDate()).hasToString("2026-10-25");
    assertThat(times.next(first).orElseThrow().toLocalDate()).hasToString("2026-10-26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "daily", "0 3 * *", "0 0 3 * * *", "61 3 * * *", "0 3 * * * ; rm"})
  void whatIsNoExpressionIsRefused(String cron) {
    assertThatThrownBy(() -> CronTimes.of(cron))
        .isInstanceOf(InvalidScheduleException.class)
        .hasMessageStartingWith("cron must be five fields");
  }

  @Test
  void aLongOneIsNotLookedAt() {
    assertThatThrownBy(() -> CronTimes.of("1,".repeat(10_000) + "1 * * * *"))
        .isInstanceOf(InvalidScheduleException.class);
  }

  private static ZonedDateTime at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN);
  }
}
