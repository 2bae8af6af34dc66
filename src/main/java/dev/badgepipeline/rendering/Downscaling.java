package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ImageSize;
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
   * Whether a poster is too wide.
   *
   * @param maximum of the displayed poster, in pixels
   */
  static boolean isNeeded(OptionalInt maximum, ImageSize displayed) {
    return maximum.isPresent() && displayed.width() > maximum.getAsInt();
  }

  /**
   * The size of a poster that is not wider than that.
   *
   * @param maximum of the displayed poster, in pixels
   */
  static ImageSize size(OptionalInt maximum, ImageSize displayed) {
    return isNeeded(maximum, displayed)
        ? new ImageSize(
            maximum.getAsInt(),
            Math.round((float) displayed.height() * maximum.getAsInt() / displayed.width()))
        : displayed;
  }

  /**
   * Scales a poster down to a width; never up.
   *
   * @param maximum of the displayed poster, in pixels
   */
  static Pixels toWidth(OptionalInt maximum, Pixels pixels) {
    ImageSize displayed = pixels.displayedSize();
    if (!isNeeded(maximum, displayed)) {
      return pixels;
    }
    BufferedImage image = pixels.image();
    try {
      return new Pixels(
          Thumbnails.of(image)
              .scale((double) maximum.getAsInt() / displayed.width())
              .imageType(image.getType())
              .asBufferedImage(),
          pixels.orientation(),
          pixels.colours());
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be scaled", e);
    }
  }
}
