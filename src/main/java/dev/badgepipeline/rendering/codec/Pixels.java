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

  /** Copies the samples of an image as they are, 16-bit samples by their high byte. */
  static BufferedImage raw(BufferedImage decoded) {
    if (decoded.getColorModel() instanceof IndexColorModel palette) {
      return palette.convertToIntDiscrete(decoded.getRaster(), false);
    }
    Raster raster = decoded.getRaster();
    int bands = raster.getNumBands();
    boolean alpha = bands == 2 || bands == 4;
    BufferedImage copy =
        new BufferedImage(
            decoded.getWidth(),
            decoded.getHeight(),
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    int shift = raster.getSampleModel().getSampleSize(0) - 8;
    int[] samples = new int[decoded.getWidth() * bands];
    int[] row = new int[decoded.getWidth()];
    for (int y = 0; y < decoded.getHeight(); y++) {
      raster.getPixels(0, y, decoded.getWidth(), 1, samples);
      for (int x = 0; x < row.length; x++) {
        row[x] = argb(samples, x * bands, bands, shift);
      }
      copy.getRaster().setDataElements(0, y, row.length, 1, row);
    }
    return copy;
  }

  private static int argb(int[] samples, int at, int bands, int shift) {
    int red = eightBit(samples[at], shift);
    if (bands < 3) {
      int alpha = bands == 2 ? eightBit(samples[at + 1], shift) : 255;
      return alpha << 24 | red << 16 | red << 8 | red;
    }
    int green = eightBit(samples[at + 1], shift);
    int blue = eightBit(samples[at + 2], shift);
    int alpha = bands == 4 ? eightBit(samples[at + 3], shift) : 255;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  private static int eightBit(int sample, int shift) {
    return shift >= 0 ? sample >> shift : sample * 255 / ((1 << (8 + shift)) - 1);
  }
}
