package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.BadgeLayout.Layout;
import dev.badgepipeline.rendering.BadgeLayout.Placement;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.sprite.Lengths;

/**
 * What a drawing takes from memory at its peak, in bytes: by what is known before a pixel is read.
 *
 * <p>Splicing takes the file, its headers once more, what is written and what is left for the next
 * time: 3.2 times the file by measurement, of noise, whether it is progressive or not. Coding anew
 * takes what the format says of itself. Badges come to it, by their area: as sprites, as tiles, as
 * coefficients; glass also by what its blur looks at.
 */
final class DrawingCost {

  /** Tables, the layout, and what a splice leaves of a picture with nothing on it. */
  private static final long FIXED = 1 << 20;

  private static final double SPLICED_FILE = 3.5;

  private static final long SCALED_PIXEL = 4;

  /** Of a cell: the sprite while it is drawn, and the coefficients of what it covers. */
  private static final int CELL_PIXEL = 36;

  /** Of a window: its pixels as they are read, as they are turned, and blurred. */
  private static final int WINDOW_PIXEL = 20;

  /** How far beyond its cell a blur looks, in radii, on both sides. */
  private static final int REACH = 2 * Blur.PASSES;

  private DrawingCost() {}

  /** Of badges that are spliced into a JPEG file. */
  static long spliced(ParsedPoster poster, Layout layout) {
    return FIXED + (long) (SPLICED_FILE * poster.fileBytes()) + badges(layout);
  }

  /**
   * Of a picture that is decoded, drawn on and coded.
   *
   * @param drawn the size in which it is drawn on
   */
  static long codedAnew(ParsedPoster poster, ImageSize drawn, Layout layout) {
    long scaled = drawn.equals(poster.displayedSize()) ? 0 : SCALED_PIXEL * drawn.pixels();
    return FIXED + poster.decodingBytes() + scaled + poster.encodingBytes(drawn) + badges(layout);
  }

  private static long badges(Layout layout) {
    return layout.placements().stream().mapToLong(DrawingCost::badge).sum();
  }

  private static long badge(Placement placement) {
    boolean glass = placement.badge().badge().appearance().style() == Style.GLASS;
    Lengths lengths = placement.badge().lengths();
    return placement.badge().cells().stream()
        .mapToLong(cell -> cell(cell.width(), lengths, glass))
        .sum();
  }

  private static long cell(int width, Lengths lengths, boolean glass) {
    int bleed = 2 * lengths.bleed();
    int reach = bleed + REACH * lengths.blur();
    long sprite = area(width + bleed, lengths.height() + bleed) * CELL_PIXEL;
    long window = area(width + reach, lengths.height() + reach) * WINDOW_PIXEL;
    return glass ? sprite + window : sprite;
  }

  private static long area(long width, long height) {
    return width * height;
  }
}
