package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.PosterRenderer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Badges posters that come with the request; no library is read or written. */
@ApplicationScoped
public class UploadedPosterBadging {

  private final DrawingPlans plans;
  private final PosterRenderer renderer;
  private final PosterDrawing drawing;
  private final RunStore runs;
  private final Admission admission;

  UploadedPosterBadging(
      DrawingPlans plans,
      PosterRenderer renderer,
      PosterDrawing drawing,
      RunStore runs,
      Admission admission) {
    this.plans = plans;
    this.renderer = renderer;
    this.drawing = drawing;
    this.runs = runs;
    this.admission = admission;
  }

  /**
   * Badges a poster. Fails with {@link RunFailedException} when it does not come out, as one that
   * carries badges already, and with {@link TooBusyException} when it was not begun.
   *
   * @param item the facts to badge it by
   */
  public Uni<BadgedUpload> badge(UploadedPoster poster, Item item, BadgeSelection selection) {
    return admission.run(
        WorkRequest.uploaded(poster.bytes(), Priority.PERSON),
        room -> {
          Run run = Run.ofUpload(item, room);
          return runs.recording(
              run, room.during(() -> badge(run, poster, item, selection)), BadgedUpload::report);
        });
  }

  private Uni<BadgedUpload> badge(
      Run run, UploadedPoster upload, Item item, BadgeSelection selection) {
    return run.received(upload.file().get()).chain(poster -> badge(run, poster, item, selection));
  }

  private Uni<BadgedUpload> badge(Run run, PosterFile poster, Item item, BadgeSelection selection) {
    return run.received(untouched(run, poster))
        .chain(found -> plans.ofUpload(run, item, found, selection))
        .chain(
            plan ->
                drawing
                    .draw(run, plan)
                    .map(
                        badged ->
                            new BadgedUpload(
                                badged.file(), run.drawn(plan, badged, /* uploaded= */ false))));
  }

  private Uni<PosterSource.Found> untouched(Run run, PosterFile poster) {
    return renderer
        .markerOf(poster, run.room())
        .map(
            marker -> {
              if (marker.isPresent()) {
                throw new AlreadyBadgedException(
                    "the poster carries badges of this service already");
              }
              return PosterSource.Found.untouched(poster, poster.sha256());
            });
  }
}
