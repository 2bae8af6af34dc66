package dev.badgepipeline.rendering.art;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** The one way in which vector shapes are drawn, so that all edges are equally smooth, and read. */
public final class VectorDrawing {

  private VectorDrawing() {}

  /** A graphics for an image, to be disposed of by the caller. */
  public static Graphics2D on(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    return graphics;
  }

  /**
   * The pixels of a drawing as straight ARGB, row by row; {@code BufferedImage.getRGB} takes many
   * times as long.
   */
  public static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage straight = copy(image, BufferedImage.TYPE_INT_ARGB);
    return (int[]) straight.getRaster().getDataElements(0, 0, width, height, null);
  }

  /** The same picture with colours that are multiplied by their opacity. */
  public static BufferedImage premultiplied(BufferedImage image) {
    return copy(image, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static BufferedImage copy(BufferedImage image, int type) {
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D graphics = copy.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return copy;
  }
}
