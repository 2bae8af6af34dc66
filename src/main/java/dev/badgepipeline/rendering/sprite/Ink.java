package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import java.awt.Color;

/**
 * The colours of a cell's content.
 *
 * @param text of icons without colours of their own
 * @param label of the text in full size
 * @param detail of the lighter text
 * @param divider between the two
 */
record Ink(Color text, Color label, Color detail, Color divider) {

  private static final double DETAIL_OPACITY = 0.82;

  /** Where the poster is seen through what a text stands on, it needs more of its colour. */
  private static final double DETAIL_OPACITY_OVER_POSTER = 0.95;

  private static final double DIVIDER_OPACITY = 0.34;

  /** How much white a tone gets that is to be read as text. */
  private static final double LIGHTER_TONE = 0.5;

  static Ink of(BadgeCell cell, BadgeAppearance look) {
    Color text = Colours.of(look.foreground(), 1);
    boolean overPoster = look.style() == Style.MINIMAL || look.style() == Style.GLASS;
    return new Ink(
        text,
        look.style() == Style.MINIMAL ? toned(cell, text) : text,
        Colours.faded(text, overPoster ? DETAIL_OPACITY_OVER_POSTER : DETAIL_OPACITY),
        Colours.faded(text, DIVIDER_OPACITY));
  }

  /** Without an edge to show it at, the label shows a cell's tone. */
  private static Color toned(BadgeCell cell, Color usual) {
    return cell.tone()
        .map(tone -> Colours.mixed(Colours.of(tone), Color.WHITE, LIGHTER_TONE))
        .orElse(usual);
  }
}
