package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names are a contract with owners, who name files by them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class BadgeValuesTest {

  @Inject @All List<BadgeValues> badges;
  @Inject BadgeKinds kinds;

  @Test
  void everyKindOfBadgeSaysWhatItCanShow() {
    assertThat(badges)
        .extracting(badge -> badge.kind().name())
        .contains("resolution", "audio", "review", "award");
    assertThat(badges).allSatisfy(badge -> assertThat(badge.values()).isNotEmpty());
  }

  @Test
  void everyKindHasAPlaceOfItsOwnInTheOrder() {
    assertThat(kinds.processors()).extracting(BadgeProcessor::order).doesNotHaveDuplicates();
  }

  @Test
  void resolutionsAreNamedAsTheyAreShown() {
    assertThat(names("resolution"))
        .containsExactlyInAnyOrder("sd", "480p", "576p", "720p", "1080p", "1440p", "4k", "8k");
  }

  @Test
  void audioFormatsAreNamedInWords() {
    assertThat(names("audio"))
        .hasSize(20)
        .contains("truehd-atmos", "dd-plus", "dd-plus-atmos", "dts-hd-ma", "dts-x", "ac4");
  }

  @Test
  void criticsHaveAnIconForEitherOpinion() {
    assertThat(names("review"))
        .containsExactlyInAnyOrder(
            "imdb",
            "tmdb",
            "rt-fresh",
            "rt-rotten",
            "rt-audience",
            "metacritic",
            "metacritic-users",
            "letterboxd",
            "trakt",
            "myanimelist",
            "roger-ebert");
  }

  @Test
  void awardsAreWonOrNominatedFor() {
    assertThat(names("award")).hasSize(42).contains("oscar", "oscar-nominee", "golden-globe");
  }

  private Stream<String> names(String kind) {
    return badges.stream()
        .filter(badge -> badge.kind().name().equals(kind))
        .flatMap(badge -> badge.values().stream())
        .map(BadgeValue::name);
  }
}
