package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import net.coobird.thumbnailator.Thumbnails;

/** Makes posters that are larger than their owner wants smaller before anything is drawn. */
final class Downscaling {

  private Downscaling() {}

  /**
   * Scales a poster down to a width; never up.
   *
   * @param maximum of the displayed poster, in pixels
   */
  static Pixels toWidth(OptionalInt maximum, Pixels pixels) {
    int displayed = pixels.displayedSize().width();
    if (maximum.isEmpty() || displayed <= maximum.getAsInt()) {
      return pixels;
    }
    BufferedImage image = pixels.image();
    try {
      return new Pixels(
          Thumbnails.of(image)
              .scale((double) maximum.getAsInt() / displayed)
              .imageType(image.getType())
              .asBufferedImage(),
          pixels.orientation(),
          pixels.profile());
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be scaled", e);
    }
  }
}
