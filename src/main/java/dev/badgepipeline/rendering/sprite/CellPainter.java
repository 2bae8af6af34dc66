package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.art.CellArt;
import dev.badgepipeline.rendering.art.Typeface;
import dev.badgepipeline.rendering.art.VectorDrawing;
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

  private final Plates plates;

  /**
   * A painter that has drawn nothing yet.
   *
   * @param plateBytes how much memory it may take for what cells stand on
   */
  CellPainter(long plateBytes) {
    this.plates = new Plates(plateBytes);
  }

  /** The width of a cell that has just the room it needs, in pixels. */
  int width(CellArt art, Lengths lengths, BadgeAppearance.Shape shape, double iconColumn) {
    double column = Math.max(iconColumn, iconWidth(art, lengths));
    double iconPart = column == 0 ? 0 : column + (art.hasLabel() ? lengths.gap() : 0);
    double content = iconPart + art.labelWidth(lengths.text()) + detailPart(art, lengths);
    double ends = 2 * lengths.side() + CellOutline.notches(shape, lengths);
    return (int) Math.ceil(Math.max(content + ends, lengths.height()));
  }

  private double detailPart(CellArt art, Lengths lengths) {
    return art.detailWidth(lengths.detail()).map(width -> 2 * lengths.gap() + width).orElse(0.0);
  }

  /** The width of the cell's icon in pixels; 0 without one. */
  double iconWidth(CellArt art, Lengths lengths) {
    return art.icon()
        .map(icon -> lengths.icon() * Math.min(WIDEST_ICON, icon.aspect()))
        .orElse(0.0);
  }

  SpritePixels.Drawn paint(
      CellArt art, BadgeAppearance look, Lengths lengths, int width, double iconColumn) {
    CellOutline outline = new CellOutline(look, lengths, width);
    BufferedImage letters = outline.canvas();
    Graphics2D graphics = VectorDrawing.on(letters);
    content(graphics, art, look, lengths, outline.contentRoom(), iconColumn);
    graphics.dispose();
    return look.style() == Style.MINIMAL
        ? haloed(letters, look, lengths)
        : onPlate(new Plate(outline, art.cell().tone().map(Colours::of)), letters);
  }

  private static SpritePixels.Drawn haloed(
      BufferedImage letters, BadgeAppearance look, Lengths lengths) {
    Color dark = Colours.of(look.background(), look.opacity() / 100);
    BufferedImage image = Halo.of(letters, lengths.bleed(), dark);
    Graphics2D graphics = VectorDrawing.on(image);
    graphics.drawImage(letters, 0, 0, null);
    graphics.dispose();
    return new SpritePixels.Drawn(VectorDrawing.pixels(image), Optional.empty());
  }

  private SpritePixels.Drawn onPlate(Plate plate, BufferedImage letters) {
    Plate.Drawn drawn = plates.get(plate);
    BufferedImage image = drawn.copy();
    Graphics2D graphics = VectorDrawing.on(image);
    graphics.drawImage(letters, 0, 0, null);
    graphics.dispose();
    return new SpritePixels.Drawn(VectorDrawing.pixels(image), drawn.pane());
  }

  private void content(
      Graphics2D graphics,
      CellArt art,
      BadgeAppearance look,
      Lengths lengths,
      Rectangle2D.Double room,
      double iconColumn) {
    Ink ink = Ink.of(art.cell(), look);
    double column = Math.max(iconColumn, iconWidth(art, lengths));
    Typeface.Line label = art.label(lengths.text());
    double total =
        (column == 0 ? 0 : column + (art.hasLabel() ? lengths.gap() : 0))
            + label.width()
            + detailPart(art, lengths);
    double slack = room.width - total;
    double x = room.x + (column == 0 ? slack / 2 : 0);
    icon(graphics, art, lengths, ink.text(), x, column, room.getCenterY());
    double textX =
        column == 0 ? x : room.x + slack + total - label.width() - detailPart(art, lengths);
    double base = room.getCenterY() + lengths.text() / 2;
    fill(graphics, label.outline(), textX, base, ink.label());
    art.detail(lengths.detail())
        .ifPresent(detail -> detail(graphics, detail, lengths, ink, textX + label.width(), room));
  }

  private void icon(
      Graphics2D graphics,
      CellArt art,
      Lengths lengths,
      Color text,
      double x,
      double column,
      double middle) {
    art.icon()
        .ifPresent(
            icon -> {
              double width = iconWidth(art, lengths);
              double height = width / icon.aspect();
              icon.draw(
                  graphics,
                  new Rectangle2D.Double(
                      x + (column - width) / 2, middle - height / 2, width, height),
                  text);
            });
  }

  private void detail(
      Graphics2D graphics,
      Typeface.Line detail,
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
    double base = room.getCenterY() + lengths.detail() / 2;
    fill(graphics, detail.outline(), x + 2 * lengths.gap(), base, ink.detail());
  }

  private static void fill(Graphics2D graphics, Shape outline, double x, double y, Color colour) {
    graphics.setColor(colour);
    graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline));
  }
}
