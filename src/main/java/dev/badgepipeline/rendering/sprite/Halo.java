package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.rendering.art.VectorDrawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * What keeps letters and icons without a plate apart from a poster: the same shapes, grown and with
 * soft edges. Close around the letters it is as opaque as it is anywhere, so that the contrast is
 * known over any poster.
 */
final class Halo {

  /** How far the shapes are grown, in shares of the reach; the rest is the soft edge. */
  private static final double GROWTH = 0.66;

  private Halo() {}

  /**
   * The halo of what is drawn on a layer, to be laid below it.
   *
   * @param reach how far it may be seen beyond its letters, in pixels, at least 2
   * @param colour of the halo, with its opacity
   */
  static BufferedImage of(BufferedImage layer, int reach, Color colour) {
    int growth = (int) Math.round(GROWTH * reach);
    int edge = Math.max(1, reach - growth);
    int width = layer.getWidth() + 2 * reach;
    int height = layer.getHeight() + 2 * reach;
    int[] grown = grown(layer, growth, reach);
    for (int i = 0; i < grown.length; i++) {
      grown[i] = (grown[i] * colour.getAlpha() / 255) << 24 | (colour.getRGB() & 0xFFFFFF);
    }
    BufferedImage hard = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    hard.getRaster().setDataElements(0, 0, width, height, grown);
    BufferedImage halo =
        new BufferedImage(layer.getWidth(), layer.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = halo.createGraphics();
    graphics.drawImage(Softening.of(VectorDrawing.premultiplied(hard), edge), -reach, -reach, null);
    graphics.dispose();
    return halo;
  }

  /**
   * The alphas of a layer, each spread over a disc, in a picture with a frame around the layer.
   *
   * @param radius of the disc in pixels
   * @param frame its width in pixels, at least the radius
   */
  private static int[] grown(BufferedImage layer, int radius, int frame) {
    int[] pixels = VectorDrawing.pixels(layer);
    int width = layer.getWidth() + 2 * frame;
    int[] grown = new int[width * (layer.getHeight() + 2 * frame)];
    for (int y = 0; y < layer.getHeight(); y++) {
      for (int x = 0; x < layer.getWidth(); x++) {
        int alpha = pixels[y * layer.getWidth() + x] >>> 24;
        if (alpha > 0) {
          spread(grown, (y + frame) * width + x + frame, width, radius, alpha);
        }
      }
    }
    return grown;
  }

  private static void spread(int[] grown, int at, int width, int radius, int alpha) {
    for (int down = -radius; down <= radius; down++) {
      int across = (int) Math.sqrt(radius * radius - down * down);
      for (int i = at + down * width - across; i <= at + down * width + across; i++) {
        grown[i] = Math.max(grown[i], alpha);
      }
    }
  }
}
