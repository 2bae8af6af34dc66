package dev.badgepipeline.rendering;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The limits of image work. */
@ConfigMapping(prefix = "badge-pipeline.rendering")
public interface RenderingConfig {

  /** How many posters are drawn at the same time; unset: one for each processor. */
  OptionalInt threads();

  /** The largest poster that is accepted, in bytes of its file. */
  @WithDefault("33554432")
  int maxBytes();

  /**
   * The largest poster that is accepted, in pixels, so that a small file cannot fill the memory.
   */
  @WithDefault("24000000")
  long maxPixels();

  /** Posters wider than this many pixels are scaled down before they are badged; unset: never. */
  OptionalInt maxWidth();

  /** The quality of lossy WebP posters, from 0 to 100. */
  @WithDefault("90")
  @Bounds(min = 0, max = 100)
  int webpQuality();

  /**
   * How much memory drawn badges may take, in bytes, so that equal badges are drawn once, and as
   * much again what JPEG posters are made of under them; unset: a sixteenth of the heap each.
   */
  OptionalLong spriteCacheBytes();

  /**
   * Whether files beside each original JPEG poster note how it was badged, so that only what has
   * changed is drawn the next time. They take about a fifth of the original's space, of a
   * progressive one 1.2 times as much.
   */
  @WithDefault("true")
  boolean keepIndex();

  /**
   * The folder of the owner's own icons and fonts; unset: {@code badges} in the data directory,
   * where there is one. It is read at start.
   */
  Optional<Path> ownArt();
}
