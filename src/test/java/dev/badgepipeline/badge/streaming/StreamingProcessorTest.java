package dev.badgepipeline.badge.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.StreamingService;
import dev.badgepipeline.ratings.TitleFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamingProcessorTest {

  private static final Answered STREAMED =
      answer(
          new StreamingService("Netflix", List.of("CH", "US")),
          new StreamingService("Disney Plus", List.of("CH", "DE")),
          new StreamingService("Wedotv", List.of("CH", "DE")));

  @Test
  void showsTheServicesOfTheOwnersCountry() {
    assertThat(value(settings("US"))).isEqualTo("Netflix");
    assertThat(value(settings("DE"))).isEqualTo("Disney Plus, Wedotv");
  }

  @Test
  void showsNoMoreThanItsOwnerWants() {
    assertThat(value(settings("CH"))).isEqualTo("Netflix, Disney Plus");
  }

  @Test
  void showsOnlyServicesThatItsOwnerWantsInTheirOrder() {
    assertThat(value(settings("CH", "wedoTV", "Joyn", "netflix"))).isEqualTo("Wedotv, Netflix");
    assertThat(StreamingProcessor.decide(STREAMED, settings("CH", "Joyn")))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @Test
  void whereNobodyIsKnownToStreamItThereIsNoBadge() {
    Verdict.Nothing nothing =
        new Verdict.Nothing("no service that is to be shown is known to stream it in FR");

    assertThat(StreamingProcessor.decide(STREAMED, settings("FR"))).isEqualTo(nothing);
    assertThat(StreamingProcessor.decide(answer(), settings("FR"))).isEqualTo(nothing);
  }

  @Test
  void whatTmdbDoesNotAnswerIsNotShown() {
    assertThat(StreamingProcessor.decide(new Answered.Unknown("no API key"), settings("DE")))
        .isEqualTo(new Verdict.Nothing("TMDb: no API key"));
  }

  @Test
  void servicesThatFewKnowShareAValueForArt() {
    assertThat(StreamingProcessor.decide(STREAMED, settings("DE")))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells())
                    .extracting(BadgeCell::value)
                    .containsExactly(new BadgeValue("disney-plus"), new BadgeValue("other")));
  }

  private static Answered answer(StreamingService... services) {
    return new Answered.Known(
        new ProviderAnswer(
            true,
            Map.of(),
            Optional.empty(),
            new TitleFacts(List.of(services), Optional.empty(), List.of())),
        Origin.UPSTREAM);
  }

  private static StreamingSettings settings(String country, String... only) {
    return new StreamingSettings(
        true, StreamingSettings.DEFAULT.appearance(), country, List.of(only));
  }

  private static String value(StreamingSettings settings) {
    return ((Verdict.Show) StreamingProcessor.decide(STREAMED, settings)).badge().value();
  }
}
