package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.settings.SettingsDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Badges, previews and restores the posters of library items. */
@ApplicationScoped
public class ItemBadging {

  private static final Logger LOG = Logger.getLogger(ItemBadging.class);
  private static final int TRIES = 3;

  private final Libraries libraries;
  private final PosterSource posters;
  private final PosterDrawing drawing;
  private final OriginalStore originals;
  private final PosterUpload posterUpload;
  private final RunStore runs;
  private final ItemLocks oneAtATime = new ItemLocks();

  ItemBadging(
      Libraries libraries,
      PosterSource posters,
      PosterDrawing drawing,
      OriginalStore originals,
      PosterUpload posterUpload,
      RunStore runs) {
    this.libraries = libraries;
    this.posters = posters;
    this.drawing = drawing;
    this.originals = originals;
    this.posterUpload = posterUpload;
    this.runs = runs;
  }

  /**
   * Badges the poster of an item and uploads it, unless the library shows exactly this already.
   *
   * @param force uploads even then
   */
  public Uni<PipelineReport> badge(ItemRef ref, BadgeSelection selection, boolean force) {
    return oneAtATime.run(
        ref.toString(),
        () -> {
          Run run = Run.of(ref);
          return run.received(badge(run, ref, selection, force, TRIES)).chain(runs::record);
        });
  }

  private Uni<PipelineReport> badge(
      Run run, ItemRef ref, BadgeSelection selection, boolean force, int tries) {
    return libraries
        .of(ref)
        .item(ref.id())
        .chain(
            item ->
                run.received(posters.of(item))
                    .chain(found -> drawing.decide(item, found, selection, SettingsDrafts.NONE))
                    .chain(
                        plan ->
                            plan.alreadyShown() && !force
                                ? drawing
                                    .shown(run, plan)
                                    .map(stages -> run.report(item, stages, Outcome.UNCHANGED))
                                : upload(run, item, plan, selection, force, tries)));
  }

  private Uni<PipelineReport> upload(
      Run run, Item item, DrawingPlan plan, BadgeSelection selection, boolean force, int tries) {
    if (plan.failedAltogether()) {
      return Uni.createFrom().item(run.report(item, plan.stages(), Outcome.FAILED));
    }
    return drawing
        .drawAgain(run, item, plan)
        .chain(
            poster ->
                posterUpload
                    .unlessChanged(item, plan, poster)
                    .chain(
                        uploaded ->
                            uploaded
                                ? Uni.createFrom().item(run.uploaded(item, plan, poster))
                                : again(run, item, selection, force, tries - 1)));
  }

  /** Somebody else's new poster is a new original, so the run begins anew with it. */
  private Uni<PipelineReport> again(
      Run run, Item item, BadgeSelection selection, boolean force, int tries) {
    if (tries == 0) {
      return Uni.createFrom()
          .failure(
              () ->
                  new PosterChangedException(
                      "the poster of '" + item.title() + "' keeps being changed by someone else"));
    }
    LOG.infof("The poster of %s was changed meanwhile, beginning anew", item.title());
    return badge(run, item.ref(), selection, force, tries);
  }

  /**
   * Draws what {@link #badge} would upload.
   *
   * @param drafts unsaved settings
   */
  public Uni<PosterFile> preview(ItemRef ref, BadgeSelection selection, SettingsDrafts drafts) {
    Run run = Run.of(ref);
    return libraries
        .of(ref)
        .item(ref.id())
        .chain(
            item ->
                run.received(posters.of(item))
                    .chain(found -> drawing.decide(item, found, selection, drafts))
                    .chain(plan -> drawing.drawAgain(run, item, plan)))
        .map(DrawnPoster::file);
  }

  /** Gives the library its original poster back, byte for byte. */
  public Uni<Restoration> restore(ItemRef ref) {
    return oneAtATime.run(
        ref.toString(),
        () ->
            libraries
                .of(ref)
                .item(ref.id())
                .chain(item -> posters.of(item).chain(found -> restore(item, found))));
  }

  private Uni<Restoration> restore(Item item, PosterSource.Found found) {
    if (found.shown().isEmpty()) {
      return Uni.createFrom()
          .item(
              new Restoration(
                  item.ref().toString(),
                  false,
                  Optional.of("the library shows a poster without badges")));
    }
    return libraries
        .of(item.ref())
        .upload(item.ref().id(), found.original())
        .chain(() -> originals.forget(item.ref()))
        .replaceWith(new Restoration(item.ref().toString(), true, Optional.empty()));
  }
}
