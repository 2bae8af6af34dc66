package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Draws one cell: what it stands on, then icon and texts. */
final class CellPainter {

  /** Relative to the height that icons have; wider ones are drawn less high. */
  private static final double WIDEST_ICON = 1.5;

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
    CellOutline outline = new CellOutline(look, lengths, width);
    BufferedImage letters = canvas(lengths, width);
    Graphics2D graphics = Drawing.on(letters);
    content(graphics, cell, look, lengths, outline.contentRoom(), iconColumn);
    graphics.dispose();
    return look.style() == Style.MINIMAL
        ? haloed(letters, look, lengths)
        : onPlate(
            new Plate(outline, look, lengths, cell.tone().map(Colours::of)),
            letters,
            look,
            lengths);
  }

  private static Sprite haloed(BufferedImage letters, BadgeAppearance look, Lengths lengths) {
    Color dark = Colours.of(look.background(), look.opacity() / 100);
    BufferedImage image = Halo.of(letters, lengths.bleed(), dark);
    Graphics2D graphics = Drawing.on(image);
    graphics.drawImage(letters, 0, 0, null);
    graphics.dispose();
    return sprite(image, lengths, Optional.empty());
  }

  private static Sprite onPlate(
      Plate plate, BufferedImage letters, BadgeAppearance look, Lengths lengths) {
    int width = letters.getWidth();
    int height = letters.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = Drawing.on(image);
    if (lengths.bleed() > 0) {
      Shadow.draw(graphics, image, plate.outline().at(0), lengths.bleed());
    }
    plate.draw(graphics);
    graphics.drawImage(letters, 0, 0, null);
    graphics.dispose();
    return sprite(
        image,
        lengths,
        look.style() == Style.GLASS
            ? Optional.of(new Pane(plate.coverage(width, height), lengths.blur()))
            : Optional.empty());
  }

  private static BufferedImage canvas(Lengths lengths, int width) {
    int bleed = lengths.bleed();
    return new BufferedImage(
        width + 2 * bleed, lengths.height() + 2 * bleed, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static Sprite sprite(BufferedImage image, Lengths lengths, Optional<Pane> pane) {
    return new Sprite(
        image.getWidth(), image.getHeight(), lengths.bleed(), straightAlpha(image), pane);
  }

  private void content(
      Graphics2D graphics,
      BadgeCell cell,
      BadgeAppearance look,
      Lengths lengths,
      Rectangle2D.Double room,
      double iconColumn) {
    Ink ink = Ink.of(cell, look);
    double column = Math.max(iconColumn, iconWidth(cell, lengths));
    Typeface.Line label = bold.line(cell.label(), lengths.text());
    double total =
        (column == 0 ? 0 : column + (cell.label().isEmpty() ? 0 : lengths.gap()))
            + label.width()
            + detailPart(cell, lengths);
    double slack = room.width - total;
    double x = room.x + (column == 0 ? slack / 2 : 0);
    icon(graphics, cell, lengths, ink.text(), x, column, room.getCenterY());
    double textX =
        column == 0 ? x : room.x + slack + total - label.width() - detailPart(cell, lengths);
    double base = room.getCenterY() + lengths.text() / 2;
    fill(graphics, label.outline(), textX, base, ink.label());
    cell.detail()
        .ifPresent(detail -> detail(graphics, detail, lengths, ink, textX + label.width(), room));
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
      Ink ink,
      double x,
      Rectangle2D.Double room) {
    double thickness = Math.max(1, lengths.height() * 0.022);
    double height = lengths.text() * 1.25;
    graphics.setColor(ink.divider());
    graphics.fill(
        new Rectangle2D.Double(
            x + lengths.gap() - thickness / 2, room.getCenterY() - height / 2, thickness, height));
    Typeface.Line line = semiBold.line(detail, lengths.detail());
    double base = room.getCenterY() + lengths.detail() / 2;
    fill(graphics, line.outline(), x + 2 * lengths.gap(), base, ink.detail());
  }

  private static void fill(Graphics2D graphics, Shape outline, double x, double y, Color colour) {
    graphics.setColor(colour);
    graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline));
  }

  private static int[] straightAlpha(BufferedImage image) {
    int[] argb = new int[image.getWidth() * image.getHeight()];
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), argb, 0, image.getWidth());
  }
}
