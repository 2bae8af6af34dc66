package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredAnswerTest {

  private static final Instant ASKED = Instant.parse("2026-05-04T10:00:00Z");
  private static final ProviderAnswer RATED =
      new ProviderAnswer(true, Map.of(RatingSource.IMDB, 85), Optional.empty());

  @Test
  void isFreshUntilItsTimeIsOver() {
    assertThat(isFreshAfter(Duration.ofDays(7).minusNanos(1), RATED)).isTrue();
  }

  @Test
  void isStaleOnceItsTimeIsOver() {
    assertThat(isFreshAfter(Duration.ofDays(7), RATED)).isFalse();
  }

  @Test
  void anUnknownTitleHasATimeOfItsOwn() {
    assertThat(isFreshAfter(Duration.ofDays(2), ProviderAnswer.NOT_FOUND)).isFalse();
  }

  @Test
  void noAnswerIsNeverFresh() {
    assertThat(StoredAnswer.NONE.isFresh(Instant.EPOCH, Freshness.USUAL)).isFalse();
  }

  private static boolean isFreshAfter(Duration age, ProviderAnswer answer) {
    return new StoredAnswer(Optional.of(answer), ASKED).isFresh(ASKED.plus(age), Freshness.USUAL);
  }
}
