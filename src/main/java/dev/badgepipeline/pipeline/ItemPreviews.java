package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.TriedItems.Tried;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.settings.SettingsView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Draws what a run would upload. Nothing is uploaded or recorded. */
@ApplicationScoped
public class ItemPreviews {

  private final Libraries libraries;
  private final PosterSource posters;
  private final TriedItems tried;
  private final DrawingPlans plans;
  private final PosterDrawing drawing;
  private final Admission admission;

  ItemPreviews(
      Libraries libraries,
      PosterSource posters,
      TriedItems tried,
      DrawingPlans plans,
      PosterDrawing drawing,
      Admission admission) {
    this.libraries = libraries;
    this.posters = posters;
    this.tried = tried;
    this.plans = plans;
    this.drawing = drawing;
    this.admission = admission;
  }

  /** The poster as a run would upload it now. */
  public Uni<Preview> preview(ItemRef ref, BadgeSelection selection) {
    return drawn(ref, selection, SettingsView.SAVED, run -> read(run, ref));
  }

  /**
   * The poster with settings that somebody tries out, again and again: for a minute the item is
   * taken to be as it was, as long as the library shows the same poster.
   *
   * @param drafts unsaved settings
   */
  public Uni<Preview> draft(ItemRef ref, BadgeSelection selection, SettingsView drafts) {
    return drawn(ref, selection, drafts, run -> lastTried(run, ref));
  }

  /**
   * The badges of an item on a poster that is not its own, with settings that somebody tries out.
   *
   * @param poster to draw on; none of this service's
   * @param drafts unsaved settings
   */
  public Uni<Preview> draftOn(
      Uni<PosterFile> poster, ItemRef ref, BadgeSelection selection, SettingsView drafts) {
    return drawn(
        ref,
        selection,
        drafts,
        run -> lastTried(run, ref).chain(known -> poster.map(file -> known.on(file, run.room()))));
  }

  private Uni<Preview> drawn(
      ItemRef ref, BadgeSelection selection, SettingsView drafts, Function<Run, Uni<Tried>> item) {
    return admission.run(
        WorkRequest.looking(ref, Priority.PERSON),
        room -> {
          Run run = Run.ofPreview(ref, room);
          return room.during(
              () -> item.apply(run).chain(known -> drawn(run, known, selection, drafts)));
        });
  }

  private Uni<Tried> lastTried(Run run, ItemRef ref) {
    return run.received(tried.of(ref, run.room(), () -> read(run, ref)));
  }

  private Uni<Tried> read(Run run, ItemRef ref) {
    return run.received(libraries.item(ref))
        .chain(item -> posters.of(item, run.room()).map(found -> new Tried(item, found)));
  }

  private Uni<Preview> drawn(Run run, Tried known, BadgeSelection selection, SettingsView drafts) {
    return run.received(plans.of(run, known.item().facts(), known.found(), selection, drafts))
        .chain(plan -> drawing.drawAgain(run, plan))
        .map(Preview::of);
  }
}
