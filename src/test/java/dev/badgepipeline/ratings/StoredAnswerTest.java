package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredAnswerTest {

  private static final Instant ASKED = Instant.parse("2026-05-04T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-05-11T10:00:00Z");
  private static final Optional<ProviderAnswer> RATED =
      Optional.of(new ProviderAnswer(true, Map.of(RatingSource.IMDB, 85), Optional.empty()));

  @Test
  void isFreshUntilItIsDue() {
    assertThat(kept(RATED).isFresh(DUE.minusNanos(1))).isTrue();
  }

  @Test
  void isStaleOnceItIsDue() {
    assertThat(kept(RATED).isFresh(DUE)).isFalse();
  }

  @Test
  void whatWasKeptBeforeThereWereTimesIsStale() {
    assertThat(new StoredAnswer(RATED, ASKED, Optional.empty()).isFresh(ASKED)).isFalse();
  }

  @Test
  void noAnswerIsNeverFresh() {
    assertThat(StoredAnswer.NONE.isFresh(Instant.EPOCH)).isFalse();
    assertThat(kept(Optional.empty()).isFresh(ASKED)).isFalse();
  }

  private static StoredAnswer kept(Optional<ProviderAnswer> answer) {
    return new StoredAnswer(answer, ASKED, Optional.of(DUE));
  }
}
