package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.context.StageLines;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.settings.SettingsDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Plans what is to be on a library's poster. Badges that nobody was asked for, and those that could
 * not be decided, stay as the poster shows them.
 */
@ApplicationScoped
class DrawingPlans {

  private static final Logger LOG = Logger.getLogger(DrawingPlans.class);

  private final BadgePipeline pipeline;
  private final ShownBadges shownBadges;
  private final PosterDrawing drawing;

  DrawingPlans(BadgePipeline pipeline, ShownBadges shownBadges, PosterDrawing drawing) {
    this.pipeline = pipeline;
    this.shownBadges = shownBadges;
    this.drawing = drawing;
  }

  /**
   * Plans the poster of an item.
   *
   * @param drafts unsaved settings
   */
  Uni<DrawingPlan> of(
      Run run,
      Item item,
      PosterSource.Found found,
      BadgeSelection selection,
      SettingsDrafts drafts) {
    return run.received(shownBadges.on(item, found))
        .chain(
            shown ->
                pipeline
                    .decide(
                        item,
                        widened(selection, shown),
                        run.asker(),
                        drafts,
                        shown.orElse(List.of()))
                    .map(decision -> drawing.plan(found, decision, shown.isPresent())));
  }

  /** A badge that is not known cannot be left as it is, so it is decided anew. */
  private static BadgeSelection widened(BadgeSelection selection, Optional<List<Badge>> shown) {
    if (shown.isPresent() || selection.equals(BadgeSelection.ALL)) {
      return selection;
    }
    LOG.log(
        StageLines.level(),
        "What else the poster shows is not known, so all badges are decided anew");
    return BadgeSelection.ALL;
  }
}
