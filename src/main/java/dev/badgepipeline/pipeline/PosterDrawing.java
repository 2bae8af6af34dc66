package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.original.IndexStore;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.rendering.RenderedPoster;
import dev.badgepipeline.settings.SettingsDrafts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Decides what goes on a poster, and has it drawn in one pass. */
@ApplicationScoped
class PosterDrawing {

  private static final Logger LOG = Logger.getLogger(PosterDrawing.class);

  private final BadgePipeline pipeline;
  private final PosterRenderer renderer;
  private final IndexStore indexes;
  private final ObjectMapper json;

  PosterDrawing(
      BadgePipeline pipeline, PosterRenderer renderer, IndexStore indexes, ObjectMapper json) {
    this.pipeline = pipeline;
    this.renderer = renderer;
    this.indexes = indexes;
    this.json = json;
  }

  /**
   * Asks the processors.
   *
   * @param drafts unsaved settings
   */
  Uni<DrawingPlan> decide(
      Item item, PosterSource.Found found, BadgeSelection selection, SettingsDrafts drafts) {
    return pipeline.decide(item, selection, drafts).map(stages -> plan(found, stages));
  }

  private DrawingPlan plan(PosterSource.Found found, List<StageResult> stages) {
    List<Badge> badges = DrawingPlan.badges(stages);
    return new DrawingPlan(
        found, stages, Fingerprint.of(found.originalSha256(), badges, renderer.version(), json));
  }

  /**
   * Draws all badges at once; the original itself where there are none. The result is seen on the
   * context that the run began on.
   */
  Uni<DrawnPoster> draw(Run run, DrawingPlan plan) {
    return drawn(
        run, plan, badges -> renderer.render(plan.found().original(), badges, plan.marker()));
  }

  /** Draws like {@link #draw} on a kept original, by what the last time left. */
  Uni<DrawnPoster> drawAgain(Run run, DrawingPlan plan) {
    PosterSource.Found found = plan.found();
    return drawn(
        run,
        plan,
        badges ->
            index(found)
                .chain(
                    index -> renderer.renderAgain(found.original(), badges, plan.marker(), index)));
  }

  private Uni<Optional<PosterIndex>> index(PosterSource.Found found) {
    return renderer.usesIndexes()
        ? indexes.find(found.originalSha256())
        : Uni.createFrom().item(Optional.empty());
  }

  private static Uni<DrawnPoster> drawn(
      Run run, DrawingPlan plan, Function<List<Badge>, Uni<RenderedPoster>> rendering) {
    List<Badge> badges = plan.badges();
    if (badges.isEmpty()) {
      return Uni.createFrom().item(DrawnPoster.without(plan));
    }
    badges.forEach(badge -> LOG.infof("🎨 Applying %s badge to poster...", badge.kind()));
    return run.received(rendering.apply(badges))
        .invoke(PosterDrawing::report)
        .map(poster -> DrawnPoster.of(poster, plan));
  }

  /** What the processors came to, for a poster that is shown already. */
  Uni<List<StageResult>> shown(Run run, DrawingPlan plan) {
    return run.received(renderer.withoutRoom(plan.found().original(), plan.badges()))
        .map(plan::stagesWithout);
  }

  private static void report(RenderedPoster poster) {
    poster.codedAnew().ifPresent(reason -> LOG.debugf("The poster is coded anew: %s", reason));
    poster
        .drawn()
        .forEach(kind -> LOG.infof("✅ %s badge applied successfully", kind.capitalised()));
    poster
        .dropped()
        .forEach(
            (kind, reason) -> LOG.warnf("⚠️ %s badge left out: %s", kind.capitalised(), reason));
  }
}
