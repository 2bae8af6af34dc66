package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.codec.PosterMarker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Renderers without a container. */
public final class Renderers {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Renderers() {}

  /** A renderer as the service has it when nothing is set. */
  public static PosterRenderer ofDefaults() {
    return with(Limits.DEFAULT);
  }

  static PosterRenderer with(Limits limits) {
    return with(limits, Artwork.ofTheProgram());
  }

  static PosterRenderer with(Limits limits, Artwork artwork) {
    RenderingConfig config = limits.config();
    return new PosterRenderer(
        new RenderingThreads(config, new SimpleMeterRegistry()), config, artwork);
  }

  /** Draws badges, and fails when that takes longer than anyone waits. */
  static RenderedPoster draw(PosterRenderer renderer, byte[] file, List<Badge> badges) {
    PosterFile poster = PosterFile.of(file);
    return renderer
        .render(poster, badges, marker(poster), PosterGlance.none(), Memory.UNLIMITED)
        .await()
        .atMost(LONGEST);
  }

  /** Draws the same on a poster that is kept. */
  static RenderedPoster drawAgain(
      PosterRenderer renderer, byte[] file, List<Badge> badges, Optional<PosterIndex> index) {
    PosterFile poster = PosterFile.of(file);
    return renderer
        .renderAgain(poster, badges, marker(poster), PosterGlance.none(), index, Memory.UNLIMITED)
        .await()
        .atMost(LONGEST);
  }

  private static PosterMarker marker(PosterFile poster) {
    return new PosterMarker(poster.sha256(), "f0".repeat(32));
  }
}
