package dev.badgepipeline.rendering;

import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.sprite.Sprite;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.awt.Rectangle;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

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

  /** Which of two versions of this made pixels, of those that are otherwise equal. */
  private static final String VERSION = "glass 1";

  private final Backdrop poster;
  private final Set<PlacedSprite> announced = new LinkedHashSet<>();

  /** What the poster shows where cells look at it, as far as it was read. */
  private final Map<PlacedSprite, int[]> behind = new HashMap<>();

  /** Glass over a poster, which is looked at only when a cell is to be filled. */
  FrostedGlass(Backdrop poster) {
    this.poster = poster;
  }

  /** The cells with the poster seen through those of glass. */
  static List<PlacedSprite> over(Backdrop poster, List<PlacedSprite> cells) {
    FrostedGlass frosted = new FrostedGlass(poster);
    cells.stream().filter(FrostedGlass::isGlass).forEach(frosted::announce);
    return cells.stream().map(cell -> isGlass(cell) ? frosted.filled(cell) : cell).toList();
  }

  /** Is told that a cell will be filled: the poster is read once for all of them. */
  void announce(PlacedSprite cell) {
    announced.add(cell);
  }

  /** A cell of glass with the poster behind it. */
  PlacedSprite filled(PlacedSprite cell) {
    announce(cell);
    if (!behind.containsKey(cell)) {
      look();
    }
    return filled(cell, Objects.requireNonNull(behind.get(cell)));
  }

  private void look() {
    List<PlacedSprite> cells =
        announced.stream().filter(Predicate.not(behind::containsKey)).toList();
    List<int[]> seen = poster.displayed(cells.stream().map(FrostedGlass::seenBy).toList());
    for (int i = 0; i < cells.size(); i++) {
      behind.put(cells.get(i), seen.get(i));
    }
  }

  /** Where a cell of glass draws anything, whatever lies behind it. */
  static Sprite outline(Sprite sprite) {
    byte[] coverage = sprite.pane().orElseThrow().coverage();
    int[] drawn = sprite.argb();
    int[] argb = new int[coverage.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = coverage[i] == 0 && drawn[i] >>> 24 == 0 ? 0 : OPAQUE << 24;
    }
    return new Sprite(sprite.width(), sprite.height(), sprite.bleed(), argb);
  }

  /** Names all that decides the pixels of a filled cell, but for its place and the poster. */
  static String name(Sprite sprite) {
    Pane pane = sprite.pane().orElseThrow();
    int[] argb = sprite.argb();
    ByteBuffer pixels = ByteBuffer.allocate(Integer.BYTES * argb.length);
    pixels.asIntBuffer().put(argb);
    return String.join(
        " ",
        VERSION,
        Checksum.sha256(pixels.array()),
        Checksum.sha256(pane.coverage()),
        Integer.toString(pane.blur()));
  }

  /** Whether the poster is seen through a cell. */
  static boolean isGlass(PlacedSprite cell) {
    return cell.sprite().isGlass();
  }

  /** What of the poster its blur looks at. */
  private static Rectangle seenBy(PlacedSprite cell) {
    int reach = REACH * pane(cell).blur();
    Rectangle seen = cell.area();
    seen.grow(reach, reach);
    return seen;
  }

  private static Pane pane(PlacedSprite cell) {
    return cell.sprite().pane().orElseThrow();
  }

  /**
   * A cell with what lies behind it.
   *
   * @param seen the pixels of {@link #seenBy}
   */
  private static PlacedSprite filled(PlacedSprite cell, int[] seen) {
    Sprite sprite = cell.sprite();
    Pane pane = pane(cell);
    int[] drawn = sprite.argb();
    int[] behind = blurred(seen, sprite, pane.blur());
    int[] argb = new int[behind.length];
    for (int i = 0; i < argb.length; i++) {
      int coverage = pane.coverage()[i] & 0xFF;
      int above = drawn[i];
      argb[i] = coverage == 0 ? above : over(above, through(behind[i]), coverage);
    }
    Sprite filled = new Sprite(sprite.width(), sprite.height(), sprite.bleed(), argb);
    return new PlacedSprite(filled, cell.left(), cell.top());
  }

  /** Without what lies around the sprite. */
  private static int[] blurred(int[] seen, Sprite sprite, int radius) {
    int reach = REACH * radius;
    int width = sprite.width() + 2 * reach;
    int[] soft = new WideBlur(width, sprite.height() + 2 * reach, radius).of(seen);
    int[] result = new int[sprite.width() * sprite.height()];
    for (int y = 0; y < sprite.height(); y++) {
      int from = (y + reach) * width + reach;
      System.arraycopy(soft, from, result, y * sprite.width(), sprite.width());
    }
    return result;
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
