package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"3600", "1777892400"})
  void readsWhenCallsAreRenewedAsATimeAndAsSeconds(String reset) {
    assertThat(RateLimit.in(headers("1000", "998", reset), NOW))
        .contains(new RateLimit(1000, 998, Optional.of(NOW.plus(Duration.ofHours(1)))));
  }

  @ParameterizedTest
  @CsvSource({"'', 5", "5, ''", "many, 5", "5, -1", "5, 1.5", "99999999999999, 1"})
  void whatCannotBeUnderstoodIsNone(String limit, String left) {
    assertThat(RateLimit.in(headers(limit, left, "3600"), NOW)).isEmpty();
  }

  @Test
  void thereAreNeverMoreLeftThanAreAllowed() {
    assertThat(RateLimit.in(headers("10", "20", ""), NOW))
        .contains(new RateLimit(10, 10, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"10, false", "600, false", "601, true", "'', true"})
  void whatIsRenewedWithinMinutesIsNoBudget(String reset, boolean budget) {
    assertThat(RateLimit.in(headers("40", "0", reset), NOW).orElseThrow().isBudget(NOW))
        .isEqualTo(budget);
  }

  private static MultiMap headers(String limit, String left, String reset) {
    return MultiMap.caseInsensitiveMultiMap()
        .add("x-ratelimit-limit", limit)
        .add("X-RateLimit-Remaining", left)
        .add("X-RateLimit-Reset", reset);
  }
}
