package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PenaltiesTest {

  private Duration now = Duration.ZERO;
  private final Penalties penalties = new Penalties(() -> now);

  @Test
  void theFirstFewCostNothing() {
    assertThat(IntStream.range(0, 3).mapToObj(i -> penalties.next("a")))
        .containsOnly(Duration.ZERO);
  }

  @Test
  void eachMoreCostsTwiceAsMuchUpToAFewSeconds() {
    IntStream.range(0, 3).forEach(i -> penalties.next("a"));

    assertThat(penalties.next("a")).isEqualTo(Duration.ofMillis(100));
    assertThat(penalties.next("a")).isEqualTo(Duration.ofMillis(200));
    IntStream.range(0, 1_000).forEach(i -> penalties.next("a"));
    assertThat(penalties.next("a")).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void nobodyPaysForAnother() {
    IntStream.range(0, 100).forEach(i -> penalties.next("a"));

    assertThat(penalties.next("b")).isEqualTo(Duration.ZERO);
  }

  @Test
  void whoSendsNoneForAWhileBeginsAnew() {
    IntStream.range(0, 100).forEach(i -> penalties.next("a"));
    now = now.plusMinutes(11);

    assertThat(penalties.next("a")).isEqualTo(Duration.ZERO);
  }

  @Test
  void speaksOncePerMinuteForAll() {
    OncePerMinute log = new OncePerMinute(() -> now);

    assertThat(log.count()).hasValue(1);
    assertThat(IntStream.range(0, 50).mapToObj(i -> log.count())).allMatch(said -> said.isEmpty());
    now = now.plusSeconds(61);
    assertThat(log.count()).hasValue(51);
  }
}
