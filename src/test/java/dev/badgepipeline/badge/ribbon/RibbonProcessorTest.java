package dev.badgepipeline.badge.ribbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.ratings.Answered;
import dev.badgepipeline.ratings.Distinction;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.ratings.TitleFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RibbonProcessorTest {

  @Test
  void showsWhatATitleHasEarned() {
    assertThat(RibbonProcessor.decide(earned(Distinction.CERTIFIED_FRESH), RibbonSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show -> {
              assertThat(show.badge().value()).isEqualTo("Certified Fresh");
              assertThat(show.badge().cells())
                  .extracting(BadgeCell::value)
                  .containsExactly(new BadgeValue("certified-fresh"));
            });
  }

  @Test
  void showsTheMostImportantToItsOwner() {
    Answered all = earned(Distinction.values());

    assertThat(value(all, Distinction.VERIFIED_HOT, Distinction.MUST_SEE))
        .isEqualTo("Verified Hot");
    assertThat(value(earned(Distinction.MUST_SEE), Distinction.VERIFIED_HOT, Distinction.MUST_SEE))
        .isEqualTo("Must-See");
  }

  @Test
  void whatItsOwnerDoesNotWantIsNotShown() {
    assertThat(
            RibbonProcessor.decide(
                earned(Distinction.MUST_SEE), settings(Distinction.CERTIFIED_FRESH)))
        .isEqualTo(new Verdict.Nothing("no distinction of it is known"));
  }

  @Test
  void whatMdblistDoesNotAnswerIsNotShown() {
    assertThat(RibbonProcessor.decide(new Answered.Unknown("no API key"), RibbonSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("MDBList: no API key"));
  }

  private static Answered earned(Distinction... distinctions) {
    return new Answered.Known(
        new ProviderAnswer(true, Map.of(), Optional.empty(), TitleFacts.of(List.of(distinctions))),
        Origin.UPSTREAM);
  }

  private static RibbonSettings settings(Distinction... wanted) {
    return new RibbonSettings(true, RibbonSettings.DEFAULT.appearance(), List.of(wanted));
  }

  private static String value(Answered answered, Distinction... wanted) {
    return ((Verdict.Show) RibbonProcessor.decide(answered, settings(wanted))).badge().value();
  }
}
