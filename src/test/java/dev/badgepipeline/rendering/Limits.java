package dev.badgepipeline.rendering;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The configuration of a renderer that tests make. */
record Limits(
    OptionalInt threads,
    int queue,
    long uploadedBytes,
    int maxBytes,
    long maxPixels,
    OptionalInt maxWidth,
    int webpQuality,
    long spriteCacheBytes,
    boolean keepIndex,
    Optional<Path> ownArt)
    implements RenderingConfig {

  /** As the service has them when nothing is set, on two threads. */
  static final Limits DEFAULT =
      new Limits(
          OptionalInt.of(2),
          64,
          8 << 20,
          32 << 20,
          24_000_000,
          OptionalInt.empty(),
          90,
          16 << 20,
          true,
          Optional.empty());

  Limits withMaxWidth(int pixels) {
    return new Limits(
        threads,
        queue,
        uploadedBytes,
        maxBytes,
        maxPixels,
        OptionalInt.of(pixels),
        webpQuality,
        spriteCacheBytes,
        keepIndex,
        ownArt);
  }

  Limits withMaxPixels(long pixels) {
    return new Limits(
        threads,
        queue,
        uploadedBytes,
        maxBytes,
        pixels,
        maxWidth,
        webpQuality,
        spriteCacheBytes,
        keepIndex,
        ownArt);
  }

  Limits withMaxBytes(int bytes) {
    return new Limits(
        threads,
        queue,
        uploadedBytes,
        bytes,
        maxPixels,
        maxWidth,
        webpQuality,
        spriteCacheBytes,
        keepIndex,
        ownArt);
  }

  Limits withWebpQuality(int quality) {
    return new Limits(
        threads,
        queue,
        uploadedBytes,
        maxBytes,
        maxPixels,
        maxWidth,
        quality,
        spriteCacheBytes,
        keepIndex,
        ownArt);
  }

  Limits withThreadsAndQueue(int newThreads, int newQueue) {
    return new Limits(
        OptionalInt.of(newThreads),
        newQueue,
        uploadedBytes,
        maxBytes,
        maxPixels,
        maxWidth,
        webpQuality,
        spriteCacheBytes,
        keepIndex,
        ownArt);
  }

  Limits withUploadedBytes(long bytes) {
    return new Limits(
        threads,
        queue,
        bytes,
        maxBytes,
        maxPixels,
        maxWidth,
        webpQuality,
        spriteCacheBytes,
        keepIndex,
        ownArt);
  }

  Limits withOwnArt(Optional<Path> folder) {
    return new Limits(
        threads,
        queue,
        uploadedBytes,
        maxBytes,
        maxPixels,
        maxWidth,
        webpQuality,
        spriteCacheBytes,
        keepIndex,
        folder);
  }

  Limits withoutIndex() {
    return new Limits(
        threads,
        queue,
        uploadedBytes,
        maxBytes,
        maxPixels,
        maxWidth,
        webpQuality,
        spriteCacheBytes,
        false,
        ownArt);
  }
}
