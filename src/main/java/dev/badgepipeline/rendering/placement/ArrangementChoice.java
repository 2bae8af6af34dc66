package dev.badgepipeline.rendering.placement;

import java.awt.Rectangle;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was chosen for a poster.
 *
 * @param arrangement where its badges stand
 * @param reason why, in a few words
 */
public record ArrangementChoice(PosterArrangement arrangement, String reason) {

  /** What another arrangement may hide of what the positions that are set do, in per cent. */
  private static final int CLEARLY_LESS = 70;

  /** The same where it moves a badge that somebody has put where it is himself. */
  private static final int FAR_LESS = 35;

  /**
   * What leaving the positions that are set costs besides, in per cent of the detail that as large
   * an area has on average: where they lie on calm ground, nothing is won by moving.
   */
  private static final int PRICE = 10;

  /**
   * What those that hide least may differ by, in per cent of what is hidden by the positions that
   * are set. Of them the first is taken, so that the posters of a library look alike.
   */
  private static final int ALIKE = 5;

  private static final int WHOLE = 100;

  /**
   * An arrangement that has room for all badges.
   *
   * @param covered what their cells cover, in pixels of the displayed poster
   * @param movesOwn whether it moves a badge that somebody has put where it is himself
   */
  public record Candidate(
      PosterArrangement arrangement, List<Rectangle> covered, boolean movesOwn) {}

  /** Another arrangement with what it would hide. */
  private record Rated(Candidate candidate, long hidden) {}

  /** The choice without a look at the poster. */
  public static ArrangementChoice asSet(String reason) {
    return new ArrangementChoice(PosterArrangement.AS_SET, reason);
  }

  /**
   * Chooses.
   *
   * @param set what the cells cover where they are set to stand
   * @param others in which else they could stand, those that are rather taken first; not asked for
   *     where nothing can be better
   */
  public static ArrangementChoice of(
      DetailMap poster, List<Rectangle> set, Supplier<List<Candidate>> others) {
    long hidden = poster.under(set);
    long price = PRICE * poster.usualUnder(set);
    if (CLEARLY_LESS * hidden <= price) {
      return asSet("where they are set to stand they hide next to nothing");
    }
    List<Rated> better =
        others.get().stream()
            .map(other -> new Rated(other, poster.under(other.covered())))
            .filter(other -> WHOLE * other.hidden() + price < share(other.candidate()) * hidden)
            .toList();
    long least = better.stream().mapToLong(Rated::hidden).min().orElse(0);
    return better.stream()
        .filter(other -> WHOLE * (other.hidden() - least) <= ALIKE * hidden)
        .findFirst()
        .map(best -> moved(best, hidden))
        .orElseGet(() -> asSet("no other arrangement hides clearly less of the poster"));
  }

  private static int share(Candidate candidate) {
    return candidate.movesOwn() ? FAR_LESS : CLEARLY_LESS;
  }

  private static ArrangementChoice moved(Rated best, long hidden) {
    PosterArrangement arrangement = best.candidate().arrangement();
    return new ArrangementChoice(
        arrangement,
        "%s: there they hide %d %% of the detail that they would where they are set to stand"
            .formatted(arrangement.words(), WHOLE * best.hidden() / hidden));
  }
}
