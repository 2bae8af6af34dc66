package dev.badgepipeline.rendering;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration of a renderer that tests make: the service's defaults on two threads, but for
 * what is set.
 *
 * @param set values by key
 */
record Limits(Map<String, String> set) {

  private static final String PREFIX = "badge-pipeline.rendering.";

  static final Limits DEFAULT = new Limits(Map.of()).with("threads", 2);

  Limits withMaxWidth(int pixels) {
    return with("max-width", pixels);
  }

  Limits withMaxPixels(long pixels) {
    return with("max-pixels", pixels);
  }

  Limits withMaxBytes(int bytes) {
    return with("max-bytes", bytes);
  }

  Limits withWebpQuality(int quality) {
    return with("webp-quality", quality);
  }

  Limits withThreads(int threads) {
    return with("threads", threads);
  }

  Limits withOwnArt(Path folder) {
    return with("own-art", folder);
  }

  Limits withoutIndex() {
    return with("keep-index", false);
  }

  private Limits with(String key, Object value) {
    Map<String, String> changed = new HashMap<>(set);
    changed.put(PREFIX + key, value.toString());
    return new Limits(changed);
  }

  RenderingConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(RenderingConfig.class)
        .withDefaultValues(set)
        .build()
        .getConfigMapping(RenderingConfig.class);
  }
}
