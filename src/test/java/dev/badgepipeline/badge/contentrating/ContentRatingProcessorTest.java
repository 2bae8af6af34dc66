package dev.badgepipeline.badge.contentrating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.TestDetails;
import dev.badgepipeline.library.TestItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRatingProcessorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FSK 12 | FSK 12",
        "FSK-16 | FSK 16",
        "fsk0 | FSK 0",
        "DE-12 | FSK 12",
        "DE:FSK 6 | FSK 6",
        "de/18 | FSK 18",
        "GB-15 | BBFC 15",
        "UK:12A | BBFC 12A",
        "BBFC:PG | BBFC PG",
        "PG-13 | PG-13",
        "US:PG-13 | PG-13",
        "USA:R | R",
        "Rated R for violence | R",
        "Rated PG-13 | PG-13",
        "TV-MA | TV-MA",
        "TV-Y7 | TV-Y7",
        "TV-14 | TV-14",
        "NC-17 | NC-17",
        "AU-MA15+ | AU MA15+",
        "FR-12 | FR 12",
        "NL-16 | NL 16",
        "16+ | 16+",
        "12 | 12",
      })
  void writesARatingAsItIsKnown(String written, String expected) {
    assertThat(badge(written, "US").value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NR",
        "Not Rated",
        "Unrated",
        "US:NR",
        "N/A",
        "suitable for all",
        "US:",
        ":",
        "-/-"
      })
  void whatIsNoRatingIsNotShown(String written) {
    assertThat(decide(written, ContentRatingSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no content rating is known"));
  }

  @ParameterizedTest
  @CsvSource({"DE, FSK 12", "US, PG-13", "GB, PG-13"})
  void ofSeveralTheOwnersCountryCounts(String country, String expected) {
    assertThat(badge("US:PG-13 / DE:FSK 12", country).value()).isEqualTo(expected);
  }

  @Test
  void whoRatedNeedNotBeSaid() {
    ContentRatingSettings settings =
        new ContentRatingSettings(true, ContentRatingSettings.DEFAULT.appearance(), "DE", false);

    assertThat(decide("DE-12", settings))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show -> {
              assertThat(show.badge().value()).isEqualTo("12");
              assertThat(show.badge().cells().get(0).value()).isEqualTo(new BadgeValue("fsk-12"));
            });
  }

  @Test
  void whatFewKnowSharesAValueForArt() {
    assertThat(badge("NL-16", "US").cells().get(0).value()).isEqualTo(new BadgeValue("other"));
    assertThat(badge("TV-MA", "US").cells().get(0).value()).isEqualTo(new BadgeValue("tv-ma"));
  }

  private static Badge badge(String written, String country) {
    ContentRatingSettings settings =
        new ContentRatingSettings(true, ContentRatingSettings.DEFAULT.appearance(), country, true);
    return ((Verdict.Show) decide(written, settings)).badge();
  }

  private static Verdict decide(String written, ContentRatingSettings settings) {
    return ContentRatingProcessor.decide(
        TestItems.with(TestDetails.officialRating(written), TestItems.movie()), settings);
  }
}
