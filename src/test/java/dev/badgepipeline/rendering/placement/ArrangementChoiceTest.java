package dev.badgepipeline.rendering.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.placement.ArrangementChoice.Candidate;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Badges of the same size at other places of a strip whose detail is known block by block. */
class ArrangementChoiceTest {

  private static final int CALM = 20;

  /** Lone bright blocks: their detail is four times the square of how bright they are. */
  private static DetailMap strip(int... brightness) {
    return DetailMap.of(
        Miniature.of(
            CALM + 2 * brightness.length,
            3,
            (column, row) ->
                row == 1 && column % 2 == 1 && column < 2 * brightness.length
                    ? brightness[column / 2]
                    : 0));
  }

  private static List<Rectangle> at(int place) {
    return List.of(new Rectangle(8 * (2 * place + 1), 8, 8, 8));
  }

  private static Candidate candidate(PosterArrangement arrangement, int place) {
    return new Candidate(arrangement, at(place), /* movesOwn= */ false);
  }

  private static ArrangementChoice choice(DetailMap poster, List<Candidate> others) {
    return ArrangementChoice.of(poster, at(0), () -> others);
  }

  @Test
  void badgesLeaveALetterForCalmGround() {
    ArrangementChoice choice =
        choice(strip(1000, 0), List.of(candidate(PosterArrangement.ABOVE, 1)));

    assertThat(choice.arrangement()).isEqualTo(PosterArrangement.ABOVE);
    assertThat(choice.reason())
        .isEqualTo(
            "all above: there they hide 0 % of the detail that they would where they are set to"
                + " stand");
  }

  @ParameterizedTest
  @CsvSource({"1000, AS_SET", "900, AS_SET", "800, ABOVE", "500, ABOVE"})
  void theyStayWhereTheyAreSetUnlessAnotherPlaceHidesClearlyLess(
      int there, PosterArrangement expected) {
    ArrangementChoice choice =
        choice(strip(1000, there), List.of(candidate(PosterArrangement.ABOVE, 1)));

    assertThat(choice.arrangement()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"800, AS_SET", "600, AS_SET", "400, ABOVE"})
  void whatSomebodyHasPutThereHimselfIsMovedForFarLessOnly(int there, PosterArrangement expected) {
    Candidate moving = new Candidate(PosterArrangement.ABOVE, at(1), /* movesOwn= */ true);

    assertThat(choice(strip(1000, there), List.of(moving)).arrangement()).isEqualTo(expected);
  }

  @Test
  void onCalmGroundNothingIsWonByMoving() {
    ArrangementChoice choice =
        choice(strip(40, 0, 2000, 2000), List.of(candidate(PosterArrangement.ABOVE, 1)));

    assertThat(choice.arrangement()).isEqualTo(PosterArrangement.AS_SET);
    assertThat(choice.reason()).isEqualTo("where they are set to stand they hide next to nothing");
  }

  @Test
  void ofThoseThatHideAboutAsLittleTheFirstIsTaken() {
    List<Candidate> others =
        List.of(
            candidate(PosterArrangement.ABOVE, 1),
            candidate(PosterArrangement.ROW_ABOVE, 2),
            candidate(PosterArrangement.BELOW, 3));

    assertThat(choice(strip(1000, 200, 0, 0), others).arrangement())
        .isEqualTo(PosterArrangement.ABOVE);
    assertThat(choice(strip(1000, 400, 0, 0), others).arrangement())
        .isEqualTo(PosterArrangement.ROW_ABOVE);
  }

  @Test
  void withoutAnotherArrangementTheyStay() {
    ArrangementChoice choice = choice(strip(1000), List.of());

    assertThat(choice.arrangement()).isEqualTo(PosterArrangement.AS_SET);
    assertThat(choice.reason()).isEqualTo("no other arrangement hides clearly less of the poster");
  }
}
