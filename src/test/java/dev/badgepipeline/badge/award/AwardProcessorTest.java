package dev.badgepipeline.badge.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.badge.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwardProcessorTest {

  private static final Honour OSCAR = new Honour(Award.OSCAR, true);
  private static final Honour EMMY = new Honour(Award.EMMY, true);
  private static final Honour GLOBE_NOMINATION = new Honour(Award.GOLDEN_GLOBE, false);

  @Test
  void showsTheBestKnownAward() {
    assertThat(value(AwardProcessor.decide(List.of(EMMY, OSCAR), AwardSettings.DEFAULT)))
        .isEqualTo("Oscar");
  }

  @Test
  void showsAwardsInTheOwnersOrder() {
    assertThat(value(decide(List.of(OSCAR, EMMY), List.of(Award.EMMY, Award.OSCAR), false)))
        .isEqualTo("Emmy, Oscar");
  }

  @Test
  void leavesOutWhatTheOwnerDoesNotWant() {
    assertThat(value(decide(List.of(OSCAR, EMMY), List.of(Award.EMMY), false))).isEqualTo("Emmy");
  }

  @Test
  void aMereNominationIsNotShown() {
    assertThat(AwardProcessor.decide(List.of(GLOBE_NOMINATION), AwardSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no award on record"));
  }

  @Test
  void whatWasWonStandsBeforeNominations() {
    assertThat(
            value(
                decide(
                    List.of(GLOBE_NOMINATION, EMMY),
                    List.of(Award.GOLDEN_GLOBE, Award.EMMY),
                    true)))
        .isEqualTo("Emmy, Golden Globe nominee");
  }

  @Test
  void aTrophyIsForWhatWasWonAndALaurelForANomination() {
    Verdict verdict =
        decide(List.of(EMMY, GLOBE_NOMINATION), List.of(Award.EMMY, Award.GOLDEN_GLOBE), true);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells())
                    .extracting(BadgeCell::icon)
                    .extracting(Optional::orElseThrow)
                    .containsExactly(Icon.TROPHY, Icon.LAUREL));
  }

  @Test
  void awardAndNominationAreDifferentValues() {
    Verdict verdict =
        decide(List.of(EMMY, GLOBE_NOMINATION), List.of(Award.EMMY, Award.GOLDEN_GLOBE), true);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells())
                    .extracting(cell -> cell.value().name())
                    .containsExactly("emmy", "golden-globe-nominee"));
  }

  @Test
  void whatIsShownIsReported() {
    assertThat(AwardProcessor.decide(List.of(OSCAR, EMMY), AwardSettings.DEFAULT).details())
        .containsEntry("awards", List.of(OSCAR));
  }

  private static Verdict decide(List<Honour> honours, List<Award> wanted, boolean nominations) {
    return AwardProcessor.decide(
        honours,
        new AwardSettings(true, AwardSettings.DEFAULT.appearance().atMost(4), wanted, nominations));
  }

  private static String value(Verdict verdict) {
    return verdict instanceof Verdict.Show show ? show.badge().value() : "nothing";
  }
}
