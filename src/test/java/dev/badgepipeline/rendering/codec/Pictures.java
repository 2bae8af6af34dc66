package dev.badgepipeline.rendering.codec;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures for tests: the same size gives the same pixels. */
public final class Pictures {

  private Pictures() {}

  /** Gradients and discs in several colours, so that channels, rows and columns differ. */
  public static BufferedImage colourful(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Color transparent = new Color(0x2F, 0x8F, 0x4F, image.getColorModel().hasAlpha() ? 60 : 255);
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x204080), width, height, transparent));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(0xD04830));
    graphics.fill(new Ellipse2D.Double(width * 0.1, height * 0.1, width * 0.4, width * 0.4));
    graphics.setColor(new Color(0xF0D060));
    graphics.fill(new Ellipse2D.Double(width * 0.5, height * 0.55, width * 0.45, width * 0.45));
    graphics.dispose();
    return image;
  }

  /** Colourful and opaque. */
  public static BufferedImage colourful(int width, int height) {
    return colourful(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** One colour everywhere. */
  public static BufferedImage plain(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(rgb));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  /** Pixels that have nothing to do with each other, so that files become large. */
  public static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }
}
