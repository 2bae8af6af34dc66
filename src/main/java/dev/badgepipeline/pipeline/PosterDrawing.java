package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.context.StageLines;
import dev.badgepipeline.original.IndexStore;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.rendering.RenderedPoster;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Has all badges of a poster drawn in one pass. */
@ApplicationScoped
class PosterDrawing {

  private static final Logger LOG = Logger.getLogger(PosterDrawing.class);

  private final PosterRenderer renderer;
  private final IndexStore indexes;
  private final ObjectMapper json;

  PosterDrawing(PosterRenderer renderer, IndexStore indexes, ObjectMapper json) {
    this.renderer = renderer;
    this.indexes = indexes;
    this.json = json;
  }

  /**
   * Plans the drawing of what was decided.
   *
   * @param shownIsKnown whether it is known what the poster in the library shows
   */
  DrawingPlan plan(
      PosterSource.Found found, Decision decision, ArrangedPoster arranged, boolean shownIsKnown) {
    return new DrawingPlan(
        found,
        decision,
        arranged,
        shownIsKnown,
        Fingerprint.of(found.originalSha256(), arranged.badges(), renderer.version(), json));
  }

  /**
   * Draws all badges at once; the original itself where there are none. The result is seen on the
   * context that the run began on.
   */
  Uni<DrawnPoster> draw(Run run, DrawingPlan plan) {
    return drawn(
        run,
        plan,
        badges ->
            renderer.render(
                plan.found().original(),
                badges,
                plan.marker(),
                plan.arranged().glance(),
                run.room()));
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
                    index ->
                        renderer.renderAgain(
                            found.original(),
                            badges,
                            plan.marker(),
                            plan.arranged().glance(),
                            index,
                            run.room())));
  }

  private Uni<Optional<PosterIndex>> index(PosterSource.Found found) {
    return renderer.usesIndexes()
        ? indexes.find(found.originalSha256())
        : Uni.createFrom().item(Optional.empty());
  }

  private static Uni<DrawnPoster> drawn(
      Run run, DrawingPlan plan, Function<List<Badge>, Uni<RenderedPoster>> rendering) {
    List<Badge> badges = plan.arranged().badges();
    if (badges.isEmpty()) {
      return Uni.createFrom().item(DrawnPoster.without(plan));
    }
    badges.forEach(
        badge -> LOG.logf(StageLines.level(), "🎨 Applying %s badge to poster...", badge.kind()));
    return run.received(rendering.apply(badges))
        .invoke(PosterDrawing::report)
        .map(poster -> DrawnPoster.of(poster, plan));
  }

  /** What the processors came to, for a poster that is shown already. */
  Uni<List<StageResult>> shown(Run run, DrawingPlan plan) {
    return run.received(renderer.withoutRoom(plan.found().original(), plan.arranged().badges()))
        .map(plan::stagesWithout);
  }

  private static void report(RenderedPoster poster) {
    poster.codedAnew().ifPresent(reason -> LOG.debugf("The poster is coded anew: %s", reason));
    poster
        .drawn()
        .forEach(
            kind ->
                LOG.logf(
                    StageLines.level(), "✅ %s badge applied successfully", kind.capitalised()));
    poster
        .dropped()
        .forEach(
            (kind, reason) -> LOG.warnf("⚠️ %s badge left out: %s", kind.capitalised(), reason));
  }
}
