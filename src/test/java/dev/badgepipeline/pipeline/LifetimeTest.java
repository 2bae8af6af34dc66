package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run decides holds until the first of what it asked is due. */
class LifetimeTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private final Lifetime lifetime = new Lifetime(NOW);

  @Test
  void nothingHoldsForEver() {
    assertThat(lifetime.endAfter(NOW)).contains(NOW.plus(Lifetime.LONGEST));
  }

  @Test
  void firstEndCounts() {
    lifetime.endsAt(NOW.plusSeconds(20));
    lifetime.endsAt(NOW.plusSeconds(10));
    lifetime.endsAt(NOW.plusSeconds(30));

    assertThat(lifetime.endAfter(NOW)).contains(NOW.plusSeconds(10));
    assertThat(lifetime.endAfter(NOW.plusSeconds(10))).isEmpty();
  }

  @Test
  void whatTheDatabaseDidNotSayItselfMayHaveChanged() {
    lifetime.endsUnlessCurrent(
        new Isolated.Done<>("known", Tier.FRESH_POOL, /* attempts= */ 1, List.of()));
    assertThat(lifetime.endAfter(NOW)).isPresent();

    lifetime.endsUnlessCurrent(
        new Isolated.Done<>("known", Tier.CACHE_ONLY, /* attempts= */ 1, List.of()));
    assertThat(lifetime.endAfter(NOW.minus(Duration.ofDays(1)))).isEmpty();
  }
}
