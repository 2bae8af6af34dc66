package dev.badgepipeline.pipeline;

import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.PlacedBadge;
import dev.badgepipeline.rendering.RenderedPoster;
import java.util.List;
import java.util.Optional;

/**
 * What is to be shown.
 *
 * @param file the badged poster, or the original where no badge is due
 * @param drawing how the badges came on it; empty where none is due
 * @param index what helps to draw on the same original again; empty if nothing does, or nobody
 *     asked
 * @param places where each badge stands
 * @param stages what each processor came to; a badge for which there was no room is not applied
 */
record DrawnPoster(
    PosterFile file,
    Optional<DrawingReport> drawing,
    Optional<PosterIndex> index,
    List<PlacedBadge> places,
    List<StageResult> stages) {

  DrawnPoster {
    places = List.copyOf(places);
    stages = List.copyOf(stages);
  }

  /** The original, on which nothing is drawn. */
  static DrawnPoster without(DrawingPlan plan) {
    return new DrawnPoster(
        plan.found().original(), Optional.empty(), Optional.empty(), List.of(), plan.stages());
  }

  static DrawnPoster of(RenderedPoster poster, DrawingPlan plan) {
    return new DrawnPoster(
        poster.file(),
        Optional.of(DrawingReport.of(poster, plan.arranged().choice())),
        poster.index(),
        poster.places(),
        plan.stagesWithout(poster.dropped()));
  }
}
