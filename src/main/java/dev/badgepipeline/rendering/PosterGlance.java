package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.jpeg.KnownFile;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is left of a look at a poster, so that its drawing need not read again what was read for the
 * look. It saves work and decides nothing.
 */
public final class PosterGlance {

  private final Optional<KnownFile> passed;
  private final AtomicReference<Optional<Pixels>> decoded;

  private PosterGlance(Optional<KnownFile> passed, Optional<Pixels> decoded) {
    this.passed = passed;
    this.decoded = new AtomicReference<>(decoded);
  }

  /** Of a poster that nobody has looked at. */
  public static PosterGlance none() {
    return new PosterGlance(Optional.empty(), Optional.empty());
  }

  static PosterGlance of(KnownFile passed) {
    return new PosterGlance(Optional.of(passed), Optional.empty());
  }

  static PosterGlance of(Pixels decoded) {
    return new PosterGlance(Optional.empty(), Optional.of(decoded));
  }

  /** Where things lie in a JPEG file that was passed over. */
  Optional<KnownFile> passed() {
    return passed;
  }

  /** The pixels in the size in which they are drawn on; only once, since they are drawn on. */
  Optional<Pixels> takePixels() {
    return decoded.getAndSet(Optional.empty());
  }
}
