package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeCell;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws one cell: shadow, background, line, icon, texts. */
final class CellPainter {

  /** Relative to the height that icons have; wider ones are drawn less high. */
  private static final double WIDEST_ICON = 1.5;

  private static final double DETAIL_OPACITY = 0.82;
  private static final double DIVIDER_OPACITY = 0.34;

  private final Typeface bold = Typeface.load("/fonts/Inter-Bold.otf");
  private final Typeface semiBold = Typeface.load("/fonts/Inter-SemiBold.otf");
  private final Icons icons = new Icons();

  /** The width of a cell that has just the room it needs, in pixels. */
  int width(BadgeCell cell, Lengths lengths, BadgeAppearance.Shape shape, double iconColumn) {
    double column = Math.max(iconColumn, iconWidth(cell, lengths));
    double iconPart = column == 0 ? 0 : column + (cell.label().isEmpty() ? 0 : lengths.gap());
    double content =
        iconPart + bold.line(cell.label(), lengths.text()).width() + detailPart(cell, lengths);
    double ends = 2 * lengths.side() + CellOutline.notches(shape, lengths);
    return (int) Math.ceil(Math.max(content + ends, lengths.height()));
  }

  private double detailPart(BadgeCell cell, Lengths lengths) {
    return cell.detail()
        .map(text -> 2 * lengths.gap() + semiBold.line(text, lengths.detail()).width())
        .orElse(0.0);
  }

  /** The width of the cell's icon in pixels; 0 without one. */
  double iconWidth(BadgeCell cell, Lengths lengths) {
    return cell.icon()
        .map(icon -> lengths.icon() * Math.min(WIDEST_ICON, icons.of(icon).aspect()))
        .orElse(0.0);
  }

  Sprite paint(
      BadgeCell cell, BadgeAppearance look, Lengths lengths, int width, double iconColumn) {
    int bleed = lengths.bleed();
    BufferedImage image =
        new BufferedImage(
            width + 2 * bleed, lengths.height() + 2 * bleed, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = Drawing.on(image);
    CellOutline outline = new CellOutline(look, lengths, width);
    if (bleed > 0) {
      Shadow.draw(graphics, image, outline.at(0), bleed);
    }
    plate(graphics, outline, look, lengths);
    Rectangle2D.Double room = outline.contentRoom();
    content(graphics, cell, look, lengths, room, iconColumn);
    graphics.dispose();
    return new Sprite(image.getWidth(), image.getHeight(), bleed, straightAlpha(image));
  }

  /** The background replaces the shadow below it, so that its opacity is what the owner set. */
  private static void plate(
      Graphics2D graphics, CellOutline outline, BadgeAppearance look, Lengths lengths) {
    Shape shape = outline.at(0);
    graphics.setComposite(AlphaComposite.DstOut);
    graphics.setColor(Color.BLACK);
    graphics.fill(shape);
    graphics.setComposite(AlphaComposite.SrcOver);
    Color background = colour(look.background(), look.opacity() / 100);
    Color lighter = mix(background, Color.WHITE, 0.10);
    float top = lengths.bleed();
    graphics.setPaint(new GradientPaint(0, top, lighter, 0, top + lengths.height(), background));
    graphics.fill(shape);
    if (lengths.border() > 0) {
      graphics.setColor(colour(look.border().colour(), look.border().opacity() / 100));
      graphics.setStroke(new BasicStroke((float) lengths.border()));
      graphics.draw(outline.at(lengths.border() / 2));
    }
  }

  private void content(
      Graphics2D graphics,
      BadgeCell cell,
      BadgeAppearance look,
      Lengths lengths,
      Rectangle2D.Double room,
      double iconColumn) {
    Color text = colour(look.foreground(), 1);
    double column = Math.max(iconColumn, iconWidth(cell, lengths));
    Typeface.Line label = bold.line(cell.label(), lengths.text());
    double total =
        (column == 0 ? 0 : column + (cell.label().isEmpty() ? 0 : lengths.gap()))
            + label.width()
            + detailPart(cell, lengths);
    double slack = room.width - total;
    double x = room.x + (column == 0 ? slack / 2 : 0);
    icon(graphics, cell, lengths, text, x, column, room.getCenterY());
    double textX =
        column == 0 ? x : room.x + slack + total - label.width() - detailPart(cell, lengths);
    double base = room.getCenterY() + lengths.text() / 2;
    fill(graphics, label.outline(), textX, base, text);
    cell.detail()
        .ifPresent(detail -> detail(graphics, detail, lengths, text, textX + label.width(), room));
  }

  private void icon(
      Graphics2D graphics,
      BadgeCell cell,
      Lengths lengths,
      Color text,
      double x,
      double column,
      double middle) {
    cell.icon()
        .map(icons::of)
        .ifPresent(
            art -> {
              double width = iconWidth(cell, lengths);
              double height = width / art.aspect();
              art.draw(
                  graphics,
                  new Rectangle2D.Double(
                      x + (column - width) / 2, middle - height / 2, width, height),
                  text);
            });
  }

  private void detail(
      Graphics2D graphics,
      String detail,
      Lengths lengths,
      Color text,
      double x,
      Rectangle2D.Double room) {
    double thickness = Math.max(1, lengths.height() * 0.022);
    double height = lengths.text() * 1.25;
    graphics.setColor(faded(text, DIVIDER_OPACITY));
    graphics.fill(
        new Rectangle2D.Double(
            x + lengths.gap() - thickness / 2, room.getCenterY() - height / 2, thickness, height));
    Typeface.Line line = semiBold.line(detail, lengths.detail());
    double base = room.getCenterY() + lengths.detail() / 2;
    fill(graphics, line.outline(), x + 2 * lengths.gap(), base, faded(text, DETAIL_OPACITY));
  }

  private static void fill(Graphics2D graphics, Shape outline, double x, double y, Color colour) {
    graphics.setColor(colour);
    graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline));
  }

  private static Color colour(String hex, double opacity) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new Color(rgb | (int) Math.round(opacity * 255) << 24, true);
  }

  private static Color faded(Color colour, double opacity) {
    return new Color((colour.getRGB() & 0xFFFFFF) | (int) Math.round(opacity * 255) << 24, true);
  }

  private static Color mix(Color colour, Color other, double share) {
    return new Color(
        mix(colour.getRed(), other.getRed(), share),
        mix(colour.getGreen(), other.getGreen(), share),
        mix(colour.getBlue(), other.getBlue(), share),
        colour.getAlpha());
  }

  private static int mix(int value, int other, double share) {
    return (int) Math.round(value + (other - value) * share);
  }

  private static int[] straightAlpha(BufferedImage image) {
    int[] argb = new int[image.getWidth() * image.getHeight()];
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), argb, 0, image.getWidth());
  }
}
