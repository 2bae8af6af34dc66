package dev.badgepipeline.rendering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * How different two pictures of equal size look. Spots are compared and not pixels, so that an edge
 * that another platform smooths a little differently is not a difference.
 *
 * @param worst the colour difference ΔE*ab of the spot that differs most
 * @param picture what was expected, what there is, and where they differ, beside each other
 */
record PictureComparison(double worst, BufferedImage picture) {

  /** The side of a spot in pixels. */
  private static final int SPOT = 4;

  /** The white point D65 and the edge of the linear part, as CIE 15 defines L*a*b*. */
  private static final double[] WHITE = {0.95047, 1, 1.08883};

  private static final double LINEAR_BELOW = 216.0 / 24389;

  static PictureComparison of(BufferedImage expected, BufferedImage actual) {
    int width = expected.getWidth();
    int height = expected.getHeight();
    if (width != actual.getWidth() || height != actual.getHeight()) {
      throw new IllegalArgumentException(
          "%dx%d is expected, not %dx%d"
              .formatted(width, height, actual.getWidth(), actual.getHeight()));
    }
    BufferedImage picture = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(expected, 0, 0, null);
    graphics.drawImage(actual, width, 0, null);
    double worst = 0;
    for (int y = 0; y + SPOT <= height; y += SPOT) {
      for (int x = 0; x + SPOT <= width; x += SPOT) {
        double difference = difference(lab(expected, x, y), lab(actual, x, y));
        worst = Math.max(worst, difference);
        int brightness = (int) Math.min(255, difference * 20);
        graphics.setColor(new Color(brightness, brightness, brightness));
        graphics.fillRect(2 * width + x, y, SPOT, SPOT);
      }
    }
    graphics.dispose();
    return new PictureComparison(worst, picture);
  }

  private static double difference(double[] one, double[] other) {
    return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
  }

  /** The colour that a spot has from afar, in CIE L*a*b*. */
  private static double[] lab(BufferedImage image, int left, int top) {
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int i = 0; i < SPOT * SPOT; i++) {
      int rgb = image.getRGB(left + i % SPOT, top + i / SPOT);
      red += linear(rgb >> 16 & 0xFF) / (SPOT * SPOT);
      green += linear(rgb >> 8 & 0xFF) / (SPOT * SPOT);
      blue += linear(rgb & 0xFF) / (SPOT * SPOT);
    }
    double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE[0]);
    double y = curve((0.2126729 * red + 0.7151522 * green + 0.0721750 * blue) / WHITE[1]);
    double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / WHITE[2]);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double value) {
    return value > LINEAR_BELOW ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
