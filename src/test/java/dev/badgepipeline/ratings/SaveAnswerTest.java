package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
  @Inject ObjectMapper json;

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

  /** Instances of both versions write to one table while a new one is rolled out. */
  @Test
  void whatAVersionWithoutFactsHasKeptIsRead() {
    save("{\"found\":true,\"percents\":{\"TMDB\":85},\"awards\":null}", NOW);

    assertThat(read())
        .contains(new ProviderAnswer(true, Map.of(RatingSource.TMDB, 85), Optional.empty()));
  }

  @Test
  void whatALaterVersionHasKeptIsRead() {
    save("{\"found\":true,\"percents\":{},\"facts\":{\"news\":[1]},\"more\":{}}", NOW);

    assertThat(read()).contains(new ProviderAnswer(true, Map.of(), Optional.empty()));
  }

  @Test
  void factsAreReadAsTheyWereKept() throws JsonProcessingException {
    ProviderAnswer answer =
        new ProviderAnswer(
            true,
            Map.of(),
            Optional.empty(),
            new TitleFacts(
                List.of(new StreamingService("Netflix", List.of("CH", "DE"))),
                Optional.of(LocalDate.parse("2026-12-04")),
                List.of(Distinction.MUST_SEE)));
    save(json.writeValueAsString(answer), NOW);

    assertThat(read()).contains(answer);
    assertThat(kept())
        .contains(
            "\"facts\":{\"streaming\":[{\"name\":\"Netflix\",\"countries\":[\"CH\",\"DE\"]}],"
                + "\"nextEpisode\":\"2026-12-04\",\"distinctions\":[\"MUST_SEE\"]}");
  }

  private Optional<ProviderAnswer> read() {
    AnswerLookup lookup = new AnswerLookup("OMDb", "tt0078748", json);
    return tiers
        .call("test", store -> store.read(lookup))
        .await()
        .atMost(Duration.ofSeconds(20))
        .answer();
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
