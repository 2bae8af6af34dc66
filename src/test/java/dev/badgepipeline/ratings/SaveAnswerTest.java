package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers may be written twice, and in another order than they came in. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SaveAnswerTest {

  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void nothingIsKept() {
    surroundings.reset();
  }

  @Test
  void answerWrittenTwiceIsKeptOnce() {
    save("first", NOW);

    save("first", NOW);

    assertThat(kept()).isEqualTo("first");
  }

  @Test
  void newerAnswerTakesThePlaceOfTheOlder() {
    save("first", NOW);

    save("second", NOW.plusMillis(1));

    assertThat(kept()).isEqualTo("second");
  }

  @Test
  void olderAnswerThatHasWaitedDoesNotTakeThePlaceOfTheNewer() {
    save("second", NOW.plusMillis(1));

    save("first", NOW);

    assertThat(kept()).isEqualTo("second");
  }

  private void save(String document, Instant fetchedAt) {
    SaveAnswer change =
        new SaveAnswer(
            "OMDb", "tt0078748", document, ProviderAnswer.NOT_FOUND, fetchedAt, Optional.empty());
    tiers.call("test", store -> store.write(change)).await().atMost(Duration.ofSeconds(20));
  }

  private String kept() {
    return surroundings.postgres().ask("select string_agg(answer, ',') from provider_answer");
  }
}
