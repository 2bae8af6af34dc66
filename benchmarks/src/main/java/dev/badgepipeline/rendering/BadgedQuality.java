package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** How far badged posters are from their originals with exactly drawn badges. */
final class BadgedQuality {

  /** The MCU of 4:2:0 files. */
  private static final int MCU = 16;

  private double outside;
  private long outsideSamples;
  private double inside;
  private long insideSamples;

  /** Takes a poster into account. */
  void add(Path original, Path badged, List<Overlay> overlays) throws IOException {
    BufferedImage ideal = read(original);
    BufferedImage actual = read(badged);
    BitSet touched = touched(ideal, overlays);
    PlatformRoundTrip.draw(ideal, overlays);
    for (int y = 0; y < ideal.getHeight(); y++) {
      for (int x = 0; x < ideal.getWidth(); x++) {
        int squared = squared(ideal.getRGB(x, y), actual.getRGB(x, y));
        if (touched.get(mcu(ideal, x, y))) {
          inside += squared;
          insideSamples += 3;
        } else if (!isBeside(ideal, touched, x, y)) {
          outside += squared;
          outsideSamples += 3;
        }
      }
    }
  }

  private static BufferedImage read(Path file) throws IOException {
    BufferedImage decoded = Objects.requireNonNull(ImageIO.read(file.toFile()), file.toString());
    BufferedImage rgb =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
    rgb.getGraphics().drawImage(decoded, 0, 0, null);
    return rgb;
  }

  private static BitSet touched(BufferedImage picture, List<Overlay> overlays) {
    BitSet touched = new BitSet();
    for (Overlay overlay : overlays) {
      for (int i = 0; i < overlay.argb().length; i++) {
        if (overlay.argb()[i] >>> 24 != 0) {
          int x = overlay.left() + i % overlay.width();
          int y = overlay.top() + i / overlay.width();
          touched.set(mcu(picture, x, y));
        }
      }
    }
    return touched;
  }

  private static int mcu(BufferedImage picture, int x, int y) {
    return y / MCU * ((picture.getWidth() + MCU - 1) / MCU) + x / MCU;
  }

  /** A decoder's smooth chroma upsampling mixes the pixels beside a badge with it. */
  private static boolean isBeside(BufferedImage picture, BitSet touched, int x, int y) {
    for (int nearY = y - 1; nearY <= y + 1; nearY++) {
      for (int nearX = x - 1; nearX <= x + 1; nearX++) {
        boolean exists =
            nearX >= 0 && nearY >= 0 && nearX < picture.getWidth() && nearY < picture.getHeight();
        if (exists && touched.get(mcu(picture, nearX, nearY))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int squared(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }

  /** Peak signal to noise where no badge is, in dB; infinite where no pixel differs. */
  double outside() {
    return decibel(outside, outsideSamples);
  }

  /** The same under the badges. */
  double inside() {
    return decibel(inside, insideSamples);
  }

  private static double decibel(double sum, long samples) {
    return sum == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255.0 * 255 * samples / sum);
  }
}
