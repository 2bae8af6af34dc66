package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.pipeline.PipelineReport.Outcome;
import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Badges, previews and restores the posters of library items. */
@ApplicationScoped
public class ItemBadging {

  private static final Logger LOG = Logger.getLogger(ItemBadging.class);
  private static final int TRIES = 3;

  private final MediaLibrary library;
  private final PosterSource posters;
  private final PosterDrawing drawing;
  private final OriginalStore originals;
  private final PosterUpload posterUpload;
  private final RunStore runs;
  private final ItemLocks oneAtATime = new ItemLocks();

  ItemBadging(
      MediaLibrary library,
      PosterSource posters,
      PosterDrawing drawing,
      OriginalStore originals,
      PosterUpload posterUpload,
      RunStore runs) {
    this.library = library;
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
  public Uni<PipelineReport> badge(String itemId, BadgeSelection selection, boolean force) {
    return oneAtATime.run(
        itemId,
        () -> {
          Run run = Run.of(itemId);
          return run.received(badge(run, itemId, selection, force, TRIES)).chain(runs::record);
        });
  }

  private Uni<PipelineReport> badge(
      Run run, String itemId, BadgeSelection selection, boolean force, int tries) {
    return library
        .item(itemId)
        .chain(
            item ->
                run.received(posters.of(item))
                    .chain(found -> drawing.decide(item, found, selection, Map.of()))
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
    return badge(run, item.id(), selection, force, tries);
  }

  /**
   * Draws what {@link #badge} would upload.
   *
   * @param settingsDraft unsaved settings, by kind
   */
  public Uni<PosterFile> preview(
      String itemId, BadgeSelection selection, Map<BadgeKind, JsonNode> settingsDraft) {
    Run run = Run.of(itemId);
    return library
        .item(itemId)
        .chain(
            item ->
                run.received(posters.of(item))
                    .chain(found -> drawing.decide(item, found, selection, settingsDraft))
                    .chain(plan -> drawing.drawAgain(run, item, plan)))
        .map(DrawnPoster::file);
  }

  /** Gives the library its original poster back, byte for byte. */
  public Uni<Restoration> restore(String itemId) {
    return oneAtATime.run(
        itemId,
        () ->
            library
                .item(itemId)
                .chain(item -> posters.of(item).chain(found -> restore(item, found))));
  }

  private Uni<Restoration> restore(Item item, PosterSource.Found found) {
    if (found.shown().isEmpty()) {
      return Uni.createFrom()
          .item(
              new Restoration(
                  item.id(), false, Optional.of("the library shows a poster without badges")));
    }
    return library
        .upload(item.id(), found.original())
        .chain(() -> originals.forget(item.id()))
        .replaceWith(new Restoration(item.id(), true, Optional.empty()));
  }
}
