package dev.badgepipeline.rendering;

import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.sprite.Sprite;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.awt.Rectangle;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Of which part of cells somebody asks, among their own pixels. */
  private final Map<PlacedSprite, Rectangle> announced = new LinkedHashMap<>();

  /** What the poster shows where cells look at it, as far as it was read. */
  private final Map<PlacedSprite, int[]> behind = new HashMap<>();

  /** Glass over a poster, which is looked at only when a cell is to be filled. */
  FrostedGlass(Backdrop poster) {
    this.poster = poster;
  }

  /** The cells with the poster seen through those of glass. */
  static List<PlacedSprite> over(Backdrop poster, List<PlacedSprite> cells) {
    FrostedGlass frosted = new FrostedGlass(poster);
    cells.stream()
        .filter(FrostedGlass::isGlass)
        .forEach(cell -> frosted.announce(cell, whole(cell.sprite())));
    return cells.stream().map(cell -> isGlass(cell) ? frosted.filled(cell) : cell).toList();
  }

  /**
   * Is told that a cell will be filled: the poster is read once for all of them.
   *
   * @param part which of its pixels will be looked at
   */
  void announce(PlacedSprite cell, Rectangle part) {
    announced.merge(cell, part, Rectangle::union);
  }

  /** A cell of glass that was announced, with the poster behind the part that will be looked at. */
  PlacedSprite filled(PlacedSprite cell) {
    if (!behind.containsKey(cell)) {
      look();
    }
    return filled(
        cell,
        Objects.requireNonNull(announced.get(cell)),
        Objects.requireNonNull(behind.get(cell)));
  }

  /** All pixels of a sprite. */
  static Rectangle whole(Sprite sprite) {
    return new Rectangle(sprite.width(), sprite.height());
  }

  private void look() {
    List<PlacedSprite> cells =
        announced.keySet().stream().filter(Predicate.not(behind::containsKey)).toList();
    List<int[]> seen = poster.displayed(cells.stream().map(this::seenBy).toList());
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

  /** What of the poster the blur of its part looks at. */
  private Rectangle seenBy(PlacedSprite cell) {
    int reach = reach(cell);
    Rectangle area = cell.area();
    Rectangle seen = seen(cell, Objects.requireNonNull(announced.get(cell)));
    seen.translate(area.x - reach, area.y - reach);
    return seen;
  }

  /** The same, counted from where the blur of the whole cell begins to look. */
  private static Rectangle seen(PlacedSprite cell, Rectangle part) {
    int reach = reach(cell);
    Rectangle blurred = new Rectangle(part);
    blurred.translate(reach, reach);
    return WideBlur.seen(
        blurred,
        cell.sprite().width() + 2 * reach,
        cell.sprite().height() + 2 * reach,
        pane(cell).blur());
  }

  private static int reach(PlacedSprite cell) {
    return REACH * pane(cell).blur();
  }

  private static Pane pane(PlacedSprite cell) {
    return cell.sprite().pane().orElseThrow();
  }

  /**
   * A cell with what lies behind a part of it.
   *
   * @param behind the pixels of {@link #seenBy}
   */
  private static PlacedSprite filled(PlacedSprite cell, Rectangle part, int[] behind) {
    Sprite sprite = cell.sprite();
    int[] drawn = sprite.argb();
    byte[] coverage = pane(cell).coverage();
    int[] soft = blurred(cell, part, behind);
    int[] argb = new int[drawn.length];
    int at = 0;
    for (int y = part.y; y < part.y + part.height; y++) {
      for (int x = part.x; x < part.x + part.width; x++) {
        int i = y * sprite.width() + x;
        int below = soft[at++];
        argb[i] = coverage[i] == 0 ? drawn[i] : over(drawn[i], through(below), coverage[i] & 0xFF);
      }
    }
    Sprite filled = new Sprite(sprite.width(), sprite.height(), sprite.bleed(), argb);
    return new PlacedSprite(filled, cell.left(), cell.top());
  }

  private static int[] blurred(PlacedSprite cell, Rectangle part, int[] behind) {
    Rectangle seen = seen(cell, part);
    Rectangle within = new Rectangle(part);
    within.translate(reach(cell) - seen.x, reach(cell) - seen.y);
    return new WideBlur(seen.width, seen.height, pane(cell).blur()).of(behind, within);
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
