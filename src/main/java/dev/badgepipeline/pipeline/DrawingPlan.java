package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.rendering.codec.PosterMarker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be drawn, decided but not yet drawn.
 *
 * @param found the original to draw on
 * @param decision what goes on it
 * @param arranged where that stands
 * @param shownIsKnown whether it is known what the poster in the library shows
 * @param fingerprint of the poster that would come out
 */
record DrawingPlan(
    PosterSource.Found found,
    Decision decision,
    ArrangedPoster arranged,
    boolean shownIsKnown,
    String fingerprint) {

  List<StageResult> stages() {
    return decision.stages();
  }

  /** What goes on it, each badge where it is set to stand. */
  List<Badge> badges() {
    return decision.badges();
  }

  /** What the item's poster is once this is shown, as it is to be remembered. */
  PosterState state(Optional<String> tag) {
    return new PosterState(
        found.originalSha256(), tag, fingerprint, Optional.of(badges()), arranged.toKeep());
  }

  /**
   * What the processors came to in the light of the drawing.
   *
   * @param leftOut why badges that were to be drawn were not
   */
  List<StageResult> stagesWithout(Map<BadgeKind, String> leftOut) {
    return decision.stagesWithout(leftOut);
  }

  PosterMarker marker() {
    return new PosterMarker(found.originalSha256(), fingerprint);
  }

  /**
   * Whether the library shows exactly this: the same badged poster, or no badge where none is due.
   */
  boolean alreadyShown() {
    return found.shown().isEmpty()
        ? badges().isEmpty() && !decision.allFailed()
        : found.shown().get().marker().fingerprint().equals(fingerprint);
  }

  /**
   * Why the poster is better left as it is: nothing is known, or a badge that nothing is known of
   * would come off it.
   */
  Optional<String> reasonToLeaveIt() {
    if (decision.allFailed()) {
      return Optional.of("every badge failed, so the poster is left as it is");
    }
    return decision.anyFailed() && !shownIsKnown
        ? Optional.of(
            "a badge failed, and it is not known what the poster shows of it, so it is left as it"
                + " is")
        : Optional.empty();
  }

  /** Of a run that draws this. */
  RunOutcome outcome() {
    return decision.anyFailed() ? RunOutcome.PARTIAL : RunOutcome.BADGED;
  }

  /** Of a run that finds just this in the library. */
  RunOutcome outcomeOfShown() {
    return decision.anyFailed() ? RunOutcome.PARTIAL : RunOutcome.UNCHANGED;
  }
}
