package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.settings.SettingsDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Badges, previews and restores the posters of library items. */
@ApplicationScoped
public class ItemBadging {

  private static final Logger LOG = Logger.getLogger(ItemBadging.class);
  private static final int TRIES = 3;

  private final Libraries libraries;
  private final PosterSource posters;
  private final PosterDrawing drawing;
  private final PosterUpload posterUpload;
  private final PosterRestoration restoration;
  private final RunStore runs;
  private final ItemLocks oneAtATime = new ItemLocks();

  ItemBadging(
      Libraries libraries,
      PosterSource posters,
      PosterDrawing drawing,
      PosterUpload posterUpload,
      PosterRestoration restoration,
      RunStore runs) {
    this.libraries = libraries;
    this.posters = posters;
    this.drawing = drawing;
    this.posterUpload = posterUpload;
    this.restoration = restoration;
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
        .drawAgain(run, plan)
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
      return Uni.createFrom().failure(() -> PosterChangedException.of(item));
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
                    .chain(plan -> drawing.drawAgain(run, plan)))
        .map(DrawnPoster::file);
  }

  /**
   * Gives the library its original poster back, byte for byte. A poster without badges stays, also
   * one that somebody sets meanwhile. Fails with {@link OriginalLostException} when the original is
   * not kept here, and with {@link PosterChangedException} when others keep changing the poster.
   */
  public Uni<Restoration> restore(ItemRef ref) {
    return oneAtATime.run(ref.toString(), () -> restoration.restore(ref));
  }
}
