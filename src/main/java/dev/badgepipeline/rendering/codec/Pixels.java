package dev.badgepipeline.rendering.codec;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * The pixels of a poster as the numbers that its file holds, not converted to any other colour
 * space.
 *
 * @param image of type {@code TYPE_INT_RGB} or {@code TYPE_INT_ARGB}
 * @param orientation how they are to be turned for display
 * @param colours the space that the numbers are of; empty for sRGB
 */
public record Pixels(BufferedImage image, Orientation orientation, Optional<ColourSpace> colours) {

  /** The size of the poster as people see it. */
  public ImageSize displayedSize() {
    return orientation.displayed(new ImageSize(image.getWidth(), image.getHeight()));
  }

  /** The samples of an image as they are; the image itself where it is of a type that is wanted. */
  static BufferedImage raw(BufferedImage decoded) {
    int type = decoded.getType();
    if (type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB) {
      return decoded;
    }
    if (decoded.getColorModel() instanceof IndexColorModel palette) {
      return palette.convertToIntDiscrete(decoded.getRaster(), false);
    }
    return grey(decoded.getRaster());
  }

  private static BufferedImage grey(Raster raster) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    BufferedImage copy =
        new BufferedImage(
            width,
            raster.getHeight(),
            bands == 2 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    int[] samples = new int[width * bands];
    int[] row = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        int alpha = bands == 2 ? samples[x * bands + 1] : 255;
        row[x] = alpha << 24 | samples[x * bands] * 0x010101;
      }
      copy.getRaster().setDataElements(0, y, width, 1, row);
    }
    return copy;
  }
}
