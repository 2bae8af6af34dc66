package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.sprite.Sprite;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts the blurred poster behind the glass of cells. What comes out are cells like any others,
 * which are drawn in the same ways, but belong to one poster.
 */
final class FrostedGlass {

  /** How far beyond its window a blur looks, in radii: one for each of its passes. */
  private static final int REACH = Blur.PASSES;

  private static final int OPAQUE = 255;

  /** Blurring greys a poster; glass looks like glass when its colours are stronger. */
  private static final float SATURATION = 1.5f;

  /** How much of white the glass holds back, and less of what is darker, so that text is read. */
  private static final float DIMMING = 0.35f;

  private final int[] pixels;
  private final ImageSize stored;
  private final Pixels poster;
  private final boolean alpha;

  private FrostedGlass(Pixels poster) {
    BufferedImage image = poster.image();
    this.poster = poster;
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    this.alpha = image.getColorModel().hasAlpha();
    this.stored = new ImageSize(image.getWidth(), image.getHeight());
  }

  /**
   * The cells with the poster seen through those of glass.
   *
   * @param poster without badges; asked for only if there is glass
   */
  static List<PlacedSprite> over(Supplier<Pixels> poster, List<PlacedSprite> cells) {
    if (cells.stream().allMatch(cell -> cell.sprite().pane().isEmpty())) {
      return cells;
    }
    FrostedGlass glass = new FrostedGlass(poster.get());
    return cells.stream()
        .map(cell -> cell.sprite().pane().map(pane -> glass.filled(cell, pane)).orElse(cell))
        .toList();
  }

  private PlacedSprite filled(PlacedSprite cell, Pane pane) {
    Sprite sprite = cell.sprite();
    Rectangle window =
        new Rectangle(
            cell.left() - sprite.bleed(),
            cell.top() - sprite.bleed(),
            sprite.width(),
            sprite.height());
    int[] behind = blurred(window, pane.blur());
    int[] argb = new int[behind.length];
    for (int i = 0; i < argb.length; i++) {
      int coverage = pane.coverage()[i] & 0xFF;
      int above = sprite.argb()[i];
      argb[i] = coverage == 0 ? above : over(above, through(behind[i]), coverage);
    }
    Sprite filled = new Sprite(sprite.width(), sprite.height(), sprite.bleed(), argb);
    return new PlacedSprite(filled, cell.left(), cell.top(), /* recurring= */ false);
  }

  /** What a window of the displayed poster shows blurred, as sRGB. */
  private int[] blurred(Rectangle window, int radius) {
    Rectangle seen = new Rectangle(window);
    seen.grow(REACH * radius, REACH * radius);
    int[] read = displayed(seen);
    int[] srgb = poster.colours().map(space -> SpriteColours.from(space, read)).orElse(read);
    int[] soft = new WideBlur(seen.width, seen.height, radius).of(srgb);
    int[] result = new int[window.width * window.height];
    for (int y = 0; y < window.height; y++) {
      int from = (y + REACH * radius) * seen.width + REACH * radius;
      System.arraycopy(soft, from, result, y * window.width, window.width);
    }
    return result;
  }

  /** The poster's edge goes on beyond it; where it is transparent it counts as black. */
  private int[] displayed(Rectangle seen) {
    ImageSize displayed = poster.displayedSize();
    int[] read = new int[seen.width * seen.height];
    for (int row = 0; row < seen.height; row++) {
      int y = Math.max(0, Math.min(displayed.height() - 1, seen.y + row));
      for (int column = 0; column < seen.width; column++) {
        int x = Math.max(0, Math.min(displayed.width() - 1, seen.x + column));
        int pixel = pixels[poster.orientation().index(x, y, stored)];
        read[row * seen.width + column] = alpha ? over(pixel, 0, OPAQUE) : pixel;
      }
    }
    return read;
  }

  private static int through(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    float grey = 0.299f * red + 0.587f * green + 0.114f * blue;
    return through(red, grey) << 16 | through(green, grey) << 8 | through(blue, grey);
  }

  private static int through(int channel, float grey) {
    float strong = Math.max(0, Math.min(255, grey + (channel - grey) * SATURATION));
    return (int) (strong * (1 - DIMMING / 255 * strong) + 0.5f);
  }

  /** A pixel over another one that is opaque where it is covered. */
  private static int over(int above, int below, int coverage) {
    int alpha = above >>> 24;
    if (alpha == 0) {
      return coverage << 24 | (below & 0xFFFFFF);
    }
    int share = coverage * (OPAQUE - alpha) / OPAQUE;
    int sum = alpha + share;
    return sum << 24
        | mixed(above >> 16, alpha, below >> 16, share) << 16
        | mixed(above >> 8, alpha, below >> 8, share) << 8
        | mixed(above, alpha, below, share);
  }

  private static int mixed(int above, int alpha, int below, int share) {
    int sum = alpha + share;
    return ((above & 0xFF) * alpha + (below & 0xFF) * share + sum / 2) / sum;
  }
}
