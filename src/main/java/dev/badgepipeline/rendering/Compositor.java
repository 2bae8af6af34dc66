package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.Orientation;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Lays sprites over the pixels of a poster, in the poster's own colour space and turned as it is
 * stored. Pixels outside the sprites are not touched, not even by rounding.
 */
final class Compositor {

  private final Pixels poster;
  private final ImageSize stored;
  private final int[] pixels;

  Compositor(Pixels poster) {
    this.poster = poster;
    BufferedImage image = poster.image();
    this.stored = new ImageSize(image.getWidth(), image.getHeight());
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /**
   * Draws a sprite.
   *
   * @param left where the cell's left edge stands on the displayed poster
   * @param top where its top edge stands
   */
  void draw(Sprite sprite, int left, int top) {
    int[] colours =
        poster.colours().map(space -> SpriteColours.in(space, sprite)).orElseGet(sprite::argb);
    ImageSize displayed = poster.orientation().displayed(stored);
    Orientation turned = poster.orientation();
    int x0 = left - sprite.bleed();
    int y0 = top - sprite.bleed();
    int fromX = Math.max(0, -x0);
    int toX = Math.min(sprite.width(), displayed.width() - x0);
    int fromY = Math.max(0, -y0);
    int toY = Math.min(sprite.height(), displayed.height() - y0);
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        int over = colours[y * sprite.width() + x];
        if (over >>> 24 != 0) {
          int index = turned.index(x0 + x, y0 + y, stored);
          pixels[index] = blend(over, pixels[index]);
        }
      }
    }
  }

  /** Source over destination; a poster without an alpha channel has its top byte unused. */
  private int blend(int over, int under) {
    int alpha = over >>> 24;
    if (!poster.image().getColorModel().hasAlpha()) {
      return mix(over, under, alpha, 255);
    }
    int below = under >>> 24;
    int result = alpha + divided(below * (255 - alpha));
    return result == 0 ? 0 : result << 24 | (mix(over, under, alpha, result) & 0xFFFFFF);
  }

  private static int mix(int over, int under, int alpha, int result) {
    return channel(over >> 16, under >> 16, alpha, result) << 16
        | channel(over >> 8, under >> 8, alpha, result) << 8
        | channel(over, under, alpha, result);
  }

  private static int channel(int over, int under, int alpha, int result) {
    return ((over & 0xFF) * alpha + (under & 0xFF) * (result - alpha) + result / 2) / result;
  }

  private static int divided(int value) {
    return (value + 127) / 255;
  }
}
