package dev.badgepipeline.rendering.sprite;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/** Makes the edges of what is drawn soft, as a Gaussian does. */
final class Softening {

  private Softening() {}

  /**
   * The image with soft edges; within a radius of its own edge it becomes transparent.
   *
   * @param radius how far a pixel may reach, at least 1
   */
  static BufferedImage of(BufferedImage image, int radius) {
    float[] weights = gaussian(radius);
    BufferedImage across = convolve(image, new Kernel(weights.length, 1, weights));
    return convolve(across, new Kernel(1, weights.length, weights));
  }

  private static BufferedImage convolve(BufferedImage image, Kernel kernel) {
    return new ConvolveOp(kernel, ConvolveOp.EDGE_ZERO_FILL, null).filter(image, null);
  }

  private static float[] gaussian(int radius) {
    double sigma = radius / 2.2;
    float[] weights = new float[2 * radius + 1];
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = i - radius;
      weights[i] = (float) Math.exp(-distance * distance / (2 * sigma * sigma));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
