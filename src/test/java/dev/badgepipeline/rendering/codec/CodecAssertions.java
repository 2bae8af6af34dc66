package dev.badgepipeline.rendering.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

/** What tests of all formats ask of pixels. */
final class CodecAssertions {

  static final PosterMarker MARKER = new PosterMarker("a1".repeat(32), "b2".repeat(32));

  private CodecAssertions() {}

  /** No channel of the average pixel differs by more than the tolerance, of 255. */
  static void assertLooksLike(BufferedImage actual, BufferedImage expected, double tolerance) {
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
    assertThat(meanDifference(actual, expected)).isLessThanOrEqualTo(tolerance);
  }

  private static double meanDifference(BufferedImage actual, BufferedImage expected) {
    long sum = 0;
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        int one = actual.getRGB(x, y);
        int other = expected.getRGB(x, y);
        for (int shift = 0; shift <= 24; shift += 8) {
          sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
      }
    }
    return (double) sum / actual.getWidth() / actual.getHeight() / 3;
  }
}
