package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.context.StageLines;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.pipeline.BadgePipeline.Question;
import dev.badgepipeline.settings.SettingsView;
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
  private final Layouts layouts;
  private final PosterArranging arranging;
  private final PosterDrawing drawing;

  DrawingPlans(
      BadgePipeline pipeline, Layouts layouts, PosterArranging arranging, PosterDrawing drawing) {
    this.pipeline = pipeline;
    this.layouts = layouts;
    this.arranging = arranging;
    this.drawing = drawing;
  }

  /**
   * Plans the poster of an item.
   *
   * @param view the settings that hold
   */
  Uni<DrawingPlan> of(
      Run run, Item item, PosterSource.Found found, BadgeSelection selection, SettingsView view) {
    Optional<ShownBadges> shown = ShownBadges.on(found);
    return of(run, item, found, widened(selection, shown), view, shown);
  }

  /** Plans a poster that belongs to no library. */
  Uni<DrawingPlan> ofUpload(
      Run run, Item item, PosterSource.Found found, BadgeSelection selection) {
    return of(run, item, found, selection, SettingsView.SAVED, Optional.of(ShownBadges.NONE));
  }

  private Uni<DrawingPlan> of(
      Run run,
      Item item,
      PosterSource.Found found,
      BadgeSelection selection,
      SettingsView view,
      Optional<ShownBadges> shown) {
    if (!selection.equals(BadgeSelection.ALL)) {
      run.lifetime().isOver(); // the others were not looked at
    }
    List<Badge> badges = shown.map(ShownBadges::badges).orElse(List.of());
    return run.received(layouts.of(item, view, run.lifetime()))
        .map(layout -> layout.orElseGet(() -> layoutAsShown(shown)))
        .chain(
            layout ->
                pipeline
                    .decide(Question.of(run, item, selection, layout.badges(), view, badges))
                    .chain(decision -> plan(run, found, decision, layout.placement(), shown)));
  }

  /** A layout that cannot be read stays as the poster shows it. */
  private static LayoutSettings layoutAsShown(Optional<ShownBadges> shown) {
    return shown
        .map(poster -> new LayoutSettings(poster.placement(), BadgesByType.ALL))
        .orElse(LayoutSettings.DEFAULT);
  }

  private Uni<DrawingPlan> plan(
      Run run,
      PosterSource.Found found,
      Decision decision,
      Placement placement,
      Optional<ShownBadges> shown) {
    return arranging
        .of(run, found, decision.badges(), placement, shown.flatMap(ShownBadges::arrangement))
        .map(arranged -> drawing.plan(found, decision, arranged, shown.isPresent()));
  }

  /** A badge that is not known cannot be left as it is, so it is decided anew. */
  private static BadgeSelection widened(BadgeSelection selection, Optional<ShownBadges> shown) {
    if (shown.isPresent() || selection.equals(BadgeSelection.ALL)) {
      return selection;
    }
    LOG.log(
        StageLines.level(),
        "What else the poster shows is not known, so all badges are decided anew");
    return BadgeSelection.ALL;
  }
}
