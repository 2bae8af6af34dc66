package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Style;

/**
 * The lengths of a badge's cells in pixels of one poster.
 *
 * @param height of a cell
 * @param spacing between cells
 * @param margin between the badge and the poster's edges
 * @param side between a cell's side and its content
 * @param gap between the parts of a cell's content
 * @param icon the height of the box that an icon fits in
 * @param text the height of capital letters
 * @param detail the height of capital letters in the lighter text
 * @param radius of a plate's corners
 * @param border the width of the line around a cell, whole pixels so that it is sharp; 0 draws none
 * @param bleed how far a shadow or halo reaches beyond its cell; 0 draws none
 * @param blur the radius by which glass blurs what lies behind it
 */
public record Lengths(
    int height,
    int spacing,
    int margin,
    double side,
    double gap,
    double icon,
    double text,
    double detail,
    double radius,
    double border,
    int bleed,
    int blur) {

  /**
   * The lengths that an appearance asks for.
   *
   * @param posterWidth in pixels
   * @param scale 1 for the size that the owner wants, less where there is no room for it
   */
  static Lengths of(BadgeAppearance look, int posterWidth, double scale) {
    double percent = posterWidth / 100.0;
    int height = Math.max(6, (int) Math.round(look.size() * percent * scale));
    double inner = height * (1 - 2 * look.padding() / 100);
    double border = look.border().width() / 100 * height;
    int soft = Math.max(2, (int) Math.round(height * 0.16));
    boolean minimal = look.style() == Style.MINIMAL;
    return new Lengths(
        height,
        (int) Math.round(look.spacing() * percent * scale),
        (int) Math.round(look.margin() * percent),
        minimal ? soft : Math.max(height * 0.12, height * look.padding() / 100 * 1.5),
        height * 0.16,
        inner,
        inner * 0.58,
        inner * 0.5,
        look.radius() / 100 * height,
        border == 0 ? 0 : Math.max(1, Math.rint(border)),
        minimal || look.shadow() ? soft : 0,
        Math.max(1, (int) Math.round(height * 0.14)));
  }
}
