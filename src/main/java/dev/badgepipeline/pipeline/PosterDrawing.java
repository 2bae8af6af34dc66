package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.rendering.RenderedPoster;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Decides what goes on a poster, and has it drawn in one pass. */
@ApplicationScoped
class PosterDrawing {

  private static final Logger LOG = Logger.getLogger(PosterDrawing.class);

  private final BadgePipeline pipeline;
  private final PosterRenderer renderer;
  private final ObjectMapper json;

  PosterDrawing(BadgePipeline pipeline, PosterRenderer renderer, ObjectMapper json) {
    this.pipeline = pipeline;
    this.renderer = renderer;
    this.json = json;
  }

  /**
   * Asks the processors.
   *
   * @param settingsDraft unsaved settings, by kind
   */
  Uni<DrawingPlan> decide(
      Item item,
      PosterSource.Found found,
      BadgeSelection selection,
      Map<BadgeKind, JsonNode> settingsDraft) {
    return pipeline
        .decide(item, selection, saved -> new SettingsDraft(saved, settingsDraft))
        .map(stages -> plan(found, stages));
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
    List<Badge> badges = plan.badges();
    if (badges.isEmpty()) {
      return Uni.createFrom()
          .item(new DrawnPoster(plan.found().original(), Optional.empty(), plan.stages()));
    }
    badges.forEach(badge -> LOG.infof("🎨 Applying %s badge to poster...", badge.kind()));
    return run.received(renderer.render(plan.found().original(), badges, plan.marker()))
        .invoke(PosterDrawing::report)
        .map(
            poster ->
                new DrawnPoster(
                    poster.file(),
                    Optional.of(Drawing.of(poster)),
                    plan.stagesWithout(poster.dropped())));
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
