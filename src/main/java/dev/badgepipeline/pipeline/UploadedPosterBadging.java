package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.settings.SettingsDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Badges posters that come with the request; no library is read or written. */
@ApplicationScoped
public class UploadedPosterBadging {

  private final PosterRenderer renderer;
  private final PosterDrawing drawing;
  private final RunStore runs;

  UploadedPosterBadging(PosterRenderer renderer, PosterDrawing drawing, RunStore runs) {
    this.renderer = renderer;
    this.drawing = drawing;
    this.runs = runs;
  }

  /**
   * Badges a poster.
   *
   * @param item the facts to badge it by
   * @return fails with {@link AlreadyBadgedException} for a poster that carries badges already
   */
  public Uni<BadgedUpload> badge(PosterFile poster, Item item, BadgeSelection selection) {
    Run run = Run.of(item.ref());
    return run.received(untouched(poster))
        .chain(found -> drawing.decide(item, found, selection, SettingsDrafts.NONE))
        .chain(
            plan ->
                drawing
                    .draw(run, plan)
                    .chain(
                        badged ->
                            runs.record(
                                    run.report(
                                        Optional.empty(),
                                        item.title(),
                                        plan.outcome(),
                                        false,
                                        badged.drawing(),
                                        badged.stages()))
                                .map(report -> new BadgedUpload(badged.file(), report))));
  }

  private Uni<PosterSource.Found> untouched(PosterFile poster) {
    return renderer
        .markerOf(poster)
        .map(
            marker -> {
              if (marker.isPresent()) {
                throw new AlreadyBadgedException(
                    "the poster carries badges of this service already");
              }
              return new PosterSource.Found(poster, poster.sha256(), Optional.empty());
            });
  }
}
