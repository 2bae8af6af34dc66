package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;

/**
 * Compares a file with what was made of it, by another reader and by the platform's decoder.
 *
 * @param source the file without overlays
 * @param spliced the file with them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Comparison(byte[] source, byte[] spliced, List<Overlay> overlays) {

  /** How many coefficients differ outside of the MCUs that an overlay touches. */
  long strayCoefficients() {
    List<Coefficients.Plane> before = Coefficients.of(source);
    List<Coefficients.Plane> after = Coefficients.of(spliced);
    Grid grid = Grid.of(before, TestJpeg.decode(source));
    BitSet touched = grid.touched(overlays);
    long differing = 0;
    for (int i = 0; i < before.size(); i++) {
      Coefficients.Plane plane = before.get(i);
      for (int block = 0; block < plane.blocks().length; block++) {
        int column = block % plane.columns() / plane.horizontal();
        int row = block / plane.columns() / plane.vertical();
        if (!touched.get(row * grid.columns + column)) {
          differing += differing(plane.blocks()[block], after.get(i).blocks()[block]);
        }
      }
    }
    return differing;
  }

  private static int differing(int[] one, int[] other) {
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      count += one[i] == other[i] ? 0 : 1;
    }
    return count;
  }

  /**
   * How many pixels differ outside of these MCUs, those aside that smooth chroma upsampling mixes
   * with their neighbours.
   */
  long strayPixels() {
    BufferedImage before = TestJpeg.decode(source);
    BufferedImage after = TestJpeg.decode(spliced);
    Grid grid = Grid.of(Coefficients.of(source), before);
    BitSet touched = grid.touched(overlays);
    long differing = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        if (before.getRGB(x, y) != after.getRGB(x, y) && !grid.isNear(touched, x, y)) {
          differing++;
        }
      }
    }
    return differing;
  }

  /** The signal-to-noise ratio of the pixels under the overlays against an exact blend, in dB. */
  double overlaidQuality(BufferedImage decoded) {
    BufferedImage ideal = TestJpeg.decode(source);
    List<Coefficients.Plane> planes = Coefficients.of(source);
    Grid grid = Grid.of(planes, ideal);
    overlays.forEach(overlay -> draw(overlay, ideal, planes.size() == 1));
    BitSet touched = grid.touched(overlays);
    double sum = 0;
    long samples = 0;
    for (int y = 0; y < ideal.getHeight(); y++) {
      for (int x = 0; x < ideal.getWidth(); x++) {
        if (touched.get(grid.mcu(x, y))) {
          sum += squared(ideal.getRGB(x, y), decoded.getRGB(x, y));
          samples += 3;
        }
      }
    }
    return samples == 0 || sum == 0 ? 99 : 10 * Math.log10(255.0 * 255 * samples / sum);
  }

  private static int squared(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }

  static void draw(Overlay overlay, BufferedImage image, boolean grey) {
    for (int i = 0; i < overlay.argb().length; i++) {
      int x = overlay.left() + i % overlay.width();
      int y = overlay.top() + i / overlay.width();
      if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
        image.setRGB(
            x, y, blend(grey ? grey(overlay.argb()[i]) : overlay.argb()[i], image.getRGB(x, y)));
      }
    }
  }

  private static int blend(int over, int under) {
    int alpha = over >>> 24;
    int result = 0xFF000000;
    for (int shift = 0; shift < 24; shift += 8) {
      int mixed = (over >> shift & 0xFF) * alpha + (under >> shift & 0xFF) * (255 - alpha);
      result |= ((mixed + 127) / 255) << shift;
    }
    return result;
  }

  private static int grey(int argb) {
    long luma =
        Math.round(
            0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF));
    return (argb & 0xFF000000) | (int) luma * 0x10101;
  }

  private record Grid(int mcuWidth, int mcuHeight, int columns, int width, int height) {

    static Grid of(List<Coefficients.Plane> planes, BufferedImage image) {
      int widest = planes.stream().mapToInt(Coefficients.Plane::horizontal).max().orElseThrow();
      int highest = planes.stream().mapToInt(Coefficients.Plane::vertical).max().orElseThrow();
      int columns = planes.get(0).columns() / planes.get(0).horizontal();
      return new Grid(8 * widest, 8 * highest, columns, image.getWidth(), image.getHeight());
    }

    int mcu(int x, int y) {
      return y / mcuHeight * columns + x / mcuWidth;
    }

    BitSet touched(List<Overlay> overlays) {
      BitSet touched = new BitSet();
      for (Overlay overlay : overlays) {
        for (int i = 0; i < overlay.argb().length; i++) {
          int x = overlay.left() + i % overlay.width();
          int y = overlay.top() + i / overlay.width();
          if (overlay.argb()[i] >>> 24 != 0 && isInside(x, y)) {
            touched.set(mcu(x, y));
          }
        }
      }
      return touched;
    }

    private boolean isInside(int x, int y) {
      return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** Smooth upsampling reaches half a chroma sample far. */
    boolean isNear(BitSet touched, int x, int y) {
      int reachX = mcuWidth / 8 - 1;
      int reachY = mcuHeight / 8 - 1;
      for (int nearY = y - reachY; nearY <= y + reachY; nearY++) {
        for (int nearX = x - reachX; nearX <= x + reachX; nearX++) {
          if (isInside(nearX, nearY) && touched.get(mcu(nearX, nearY))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
