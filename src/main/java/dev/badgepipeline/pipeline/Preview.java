package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.pipeline.StageResult.Applied;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.pipeline.StageResult.Skipped;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.PlacedBadge;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run would upload.
 *
 * @param poster the badged poster, or the original where no badge is due
 * @param badges each badge that was asked for or stays, shown or not
 */
public record Preview(PosterFile poster, List<PreviewedBadge> badges) {

  public Preview {
    badges = List.copyOf(badges);
  }

  /**
   * A badge as a preview shows it, or does not.
   *
   * @param value what it says; empty where it says nothing, or stays as it was
   * @param reason why it is not shown, or could not be decided
   * @param place where it stands; empty where it is not shown
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PreviewedBadge(
      BadgeKind badge,
      StageOutcome outcome,
      Optional<String> value,
      Optional<String> reason,
      Optional<Place> place) {}

  /**
   * In pixels of the displayed poster, without a shadow.
   *
   * @param left of the badge's left edge from the poster's
   * @param top of its top edge from the poster's
   */
  @RegisterForReflection
  public record Place(int left, int top, int width, int height) {

    private static Place of(PlacedBadge badge) {
      return new Place(badge.left(), badge.top(), badge.width(), badge.height());
    }
  }

  static Preview of(DrawnPoster drawn) {
    Map<BadgeKind, Place> places =
        drawn.places().stream().collect(Collectors.toMap(PlacedBadge::kind, Place::of));
    Map<BadgeKind, StageResult> asked =
        drawn.stages().stream().collect(Collectors.toMap(StageResult::kind, Function.identity()));
    return new Preview(
        drawn.file(),
        Stream.concat(
                drawn.stages().stream().map(stage -> asked(stage, places.get(stage.kind()))),
                drawn.places().stream()
                    .filter(place -> !asked.containsKey(place.kind()))
                    .map(Preview::staying))
            .toList());
  }

  private static PreviewedBadge asked(StageResult stage, @Nullable Place place) {
    return new PreviewedBadge(
        stage.kind(),
        stage.outcome(),
        stage instanceof Applied applied ? Optional.of(applied.value()) : Optional.empty(),
        reason(stage),
        Optional.ofNullable(place));
  }

  private static Optional<String> reason(StageResult stage) {
    if (stage instanceof Skipped skipped) {
      return Optional.of(skipped.reason());
    }
    return stage instanceof Failed failed ? Optional.of(failed.reason()) : Optional.empty();
  }

  private static PreviewedBadge staying(PlacedBadge place) {
    return new PreviewedBadge(
        place.kind(),
        StageOutcome.APPLIED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(Place.of(place)));
  }
}
