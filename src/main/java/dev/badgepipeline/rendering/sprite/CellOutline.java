package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * The outline of a cell within its sprite, whose first pixels belong to the shadow.
 *
 * @param look says the shape, and on which side of the poster a ribbon hangs
 * @param width of the cell in pixels
 */
record CellOutline(BadgeAppearance look, Lengths lengths, int width) {

  private static final double NOTCH = 0.28;

  /** What notches add to a cell's width, in pixels. */
  static double notches(BadgeAppearance.Shape shape, Lengths lengths) {
    return shape == BadgeAppearance.Shape.RIBBON ? 1.6 * NOTCH * lengths.height() : 0;
  }

  /** In pixels, with the shadow. */
  int spriteWidth() {
    return width + 2 * lengths.bleed();
  }

  /** In pixels, with the shadow. */
  int spriteHeight() {
    return lengths.height() + 2 * lengths.bleed();
  }

  /** A transparent picture of the size of the sprite. */
  BufferedImage canvas() {
    return new BufferedImage(spriteWidth(), spriteHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /** The outline, drawn in by some pixels on every side. */
  Shape at(double inset) {
    double x = lengths.bleed() + inset;
    double y = lengths.bleed() + inset;
    double w = width - 2 * inset;
    double h = lengths.height() - 2 * inset;
    return switch (look.shape()) {
      case PLATE -> {
        double arc = 2 * Math.max(0, lengths.radius() - inset);
        yield new RoundRectangle2D.Double(x, y, w, h, arc, arc);
      }
      case RIBBON -> ribbon(x, y, w, h);
    };
  }

  /** Where icon and texts go: all but the sides and notches. */
  Rectangle2D.Double contentRoom() {
    double notches = notches(look.shape(), lengths);
    double left = lengths.bleed() + lengths.side() + (isNotchedLeft(look) ? notches : 0);
    double room = width - 2 * lengths.side() - notches;
    return new Rectangle2D.Double(left, lengths.bleed(), room, lengths.height());
  }

  /** The free end is the one that points into the poster; a ribbon in the middle hangs right. */
  static boolean isNotchedLeft(BadgeAppearance look) {
    return look.shape() == BadgeAppearance.Shape.RIBBON && !isOnTheLeft(look.position());
  }

  private static boolean isOnTheLeft(Position position) {
    return switch (position) {
      case TOP_LEFT, CENTER_LEFT, BOTTOM_LEFT -> true;
      case TOP_CENTER, TOP_RIGHT, CENTER_RIGHT, BOTTOM_CENTER, BOTTOM_RIGHT -> false;
    };
  }

  private Shape ribbon(double x, double y, double w, double h) {
    double notch = NOTCH * lengths.height();
    double free = isNotchedLeft(look) ? x : x + w;
    double fixed = isNotchedLeft(look) ? x + w : x;
    double tip = isNotchedLeft(look) ? x + notch : x + w - notch;
    Path2D.Double path = new Path2D.Double();
    path.moveTo(free, y);
    path.lineTo(fixed, y);
    path.lineTo(fixed, y + h);
    path.lineTo(free, y + h);
    path.lineTo(tip, y + h / 2);
    path.closePath();
    return path;
  }
}
