package dev.badgepipeline.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;

/** A poster of 1000 by 1500 pixels to paint on. */
final class Canvas {

  static final int WIDTH = 1000;
  static final int HEIGHT = 1500;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

  /** A colour for each point; coordinates run from 0 to 1 across and down. */
  interface Shader {
    int rgb(double x, double y, int below);
  }

  Graphics2D ink() {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  Canvas shade(Shader shader) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double across = (x + 0.5) / WIDTH;
        double down = (y + 0.5) / HEIGHT;
        image.setRGB(x, y, shader.rgb(across, down, image.getRGB(x, y)));
      }
    }
    return this;
  }

  /** Fills everything below a line; its height is given from 0 to 1 for each point across. */
  Canvas below(DoubleUnaryOperator line, Color colour) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(0, HEIGHT);
    for (int x = 0; x <= WIDTH; x++) {
      path.lineTo(x, HEIGHT * line.applyAsDouble(x / (double) WIDTH));
    }
    path.lineTo(WIDTH, HEIGHT);
    return fill(path, colour);
  }

  Canvas fill(Shape shape, Color colour) {
    Graphics2D graphics = ink();
    graphics.setColor(colour);
    graphics.fill(shape);
    graphics.dispose();
    return this;
  }

  /** A soft light around a point. */
  Canvas glow(double x, double y, double radius, int colour, double strength) {
    return shade(
        (across, down, below) -> {
          double dx = across - x;
          double dy = (down - y) * HEIGHT / WIDTH;
          double light = strength * Math.exp(-(dx * dx + dy * dy) / (radius * radius));
          return add(below, colour, light);
        });
  }

  Canvas title(PaintedTitle title, Color colour) {
    return fill(title.outline(), colour);
  }

  /** Darkens the corners and adds the grain of film. */
  BufferedImage finished(long seed, double grain) {
    Noise noise = new Noise(seed);
    shade(
        (x, y, below) -> {
          double corner = Math.hypot(x - 0.5, (y - 0.5) * 1.1);
          double vignette = 1 - 0.42 * Math.pow(corner / 0.75, 3);
          double speck =
              (noise.at((long) (x * WIDTH), (long) (y * HEIGHT)) - 0.5) * grain
                  + (noise.clouds(x * 330, y * 500, 2) - 0.5) * grain;
          return rgb(
              channel(below, 16) * vignette + speck,
              channel(below, 8) * vignette + speck,
              channel(below, 0) * vignette + speck);
        });
    return image;
  }

  static double channel(int rgb, int shift) {
    return rgb >> shift & 0xFF;
  }

  static int rgb(double red, double green, double blue) {
    return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  static int mix(int from, int to, double share) {
    double bounded = Math.max(0, Math.min(1, share));
    return rgb(
        Noise.mix(channel(from, 16), channel(to, 16), bounded),
        Noise.mix(channel(from, 8), channel(to, 8), bounded),
        Noise.mix(channel(from, 0), channel(to, 0), bounded));
  }

  static int add(int below, int light, double share) {
    return rgb(
        channel(below, 16) + channel(light, 16) * share,
        channel(below, 8) + channel(light, 8) * share,
        channel(below, 0) + channel(light, 0) * share);
  }
}
