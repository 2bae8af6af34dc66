package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import dev.badgepipeline.pipeline.StageResult.Applied;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.rendering.codec.PosterMarker;
import java.util.List;
import java.util.Map;

/**
 * What is to be drawn, decided but not yet drawn.
 *
 * @param found the original to draw on
 * @param stages what each processor came to
 * @param fingerprint of the poster that would come out
 */
record DrawingPlan(PosterSource.Found found, List<StageResult> stages, String fingerprint) {

  DrawingPlan {
    stages = List.copyOf(stages);
  }

  static List<Badge> badges(List<StageResult> stages) {
    return stages.stream()
        .filter(Applied.class::isInstance)
        .map(stage -> ((Applied) stage).badge())
        .toList();
  }

  List<Badge> badges() {
    return badges(stages);
  }

  /**
   * What the processors came to in the light of the drawing.
   *
   * @param leftOut why badges that were to be drawn were not
   */
  List<StageResult> stagesWithout(Map<BadgeKind, String> leftOut) {
    return stages.stream()
        .map(
            stage ->
                stage instanceof Applied applied && leftOut.containsKey(applied.kind())
                    ? applied.leftOut(leftOut.get(applied.kind()))
                    : stage)
        .toList();
  }

  PosterMarker marker() {
    return new PosterMarker(found.originalSha256(), fingerprint);
  }

  /**
   * Whether the library shows exactly this: the same badged poster, or no badge where none is due.
   */
  boolean alreadyShown() {
    return found.shown().isEmpty()
        ? badges().isEmpty() && !failedAltogether()
        : found.shown().get().fingerprint().equals(fingerprint);
  }

  /**
   * Whether nothing is known because every processor failed; the poster is better left as it is.
   */
  boolean failedAltogether() {
    return !stages.isEmpty() && stages.stream().allMatch(Failed.class::isInstance);
  }

  Outcome outcome() {
    return stages.stream().anyMatch(Failed.class::isInstance) ? Outcome.PARTIAL : Outcome.BADGED;
  }
}
