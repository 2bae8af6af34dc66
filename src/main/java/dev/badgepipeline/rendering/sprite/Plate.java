package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.art.VectorDrawing;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What a cell's content stands on, with its shadow.
 *
 * @param edge the colour of its line; empty for the one that the owner has set
 */
record Plate(CellOutline outline, Optional<Color> edge) {

  /** How much white the upper edge of a background gets. */
  private static final double LIGHT_FROM_ABOVE = 0.10;

  /** The line of glass catches the light above and loses it below. */
  private static final double GLINT = 1.7;

  private static final double GLINT_BELOW = 0.45;

  /** The width of a line that says something, in shares of the cell's height. */
  private static final double SPEAKING_LINE = 0.05;

  /**
   * A plate as it looks.
   *
   * @param image of the size of a sprite; never modified
   * @param pane where the poster is seen through it blurred; empty without glass
   */
  record Drawn(BufferedImage image, Optional<Pane> pane) {

    /** How much memory it takes, in bytes. */
    int weight() {
      int pixels = image.getWidth() * image.getHeight();
      return pixels * (pane.isPresent() ? Integer.BYTES + 1 : Integer.BYTES);
    }

    /** A picture of it to draw on. */
    BufferedImage copy() {
      BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
      image.copyData(copy.getRaster());
      return copy;
    }
  }

  Drawn drawn() {
    BufferedImage image = outline.canvas();
    Graphics2D graphics = VectorDrawing.on(image);
    if (lengths().bleed() > 0) {
      Shadow.draw(graphics, image, outline.at(0), lengths().bleed());
    }
    draw(graphics);
    graphics.dispose();
    return new Drawn(
        image,
        look().style() == Style.GLASS
            ? Optional.of(new Pane(coverage(image.getWidth(), image.getHeight()), lengths().blur()))
            : Optional.empty());
  }

  private BadgeAppearance look() {
    return outline.look();
  }

  private Lengths lengths() {
    return outline.lengths();
  }

  /** The background replaces the shadow below it, so that its opacity is what the owner set. */
  private void draw(Graphics2D graphics) {
    Shape shape = outline.at(0);
    graphics.setComposite(AlphaComposite.DstOut);
    graphics.setColor(Color.BLACK);
    graphics.fill(shape);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.setPaint(ground());
    graphics.fill(shape);
    double width = lineWidth();
    if (width > 0) {
      graphics.setPaint(edge.<Paint>map(colour -> colour).orElseGet(this::line));
      graphics.setStroke(new BasicStroke((float) width));
      graphics.draw(outline.at(width / 2));
    }
  }

  private Paint ground() {
    Color background = Colours.of(look().background(), look().opacity() / 100);
    return look().style() == Style.SOLID
        ? downwards(Colours.mixed(background, Color.WHITE, LIGHT_FROM_ABOVE), background)
        : background;
  }

  private double lineWidth() {
    return edge.isEmpty()
        ? lengths().border()
        : Math.max(lengths().border(), Math.max(1, Math.rint(SPEAKING_LINE * lengths().height())));
  }

  private Paint line() {
    double opacity = look().border().opacity() / 100;
    return look().style() == Style.GLASS
        ? downwards(
            Colours.of(look().border().colour(), Math.min(1, opacity * GLINT)),
            Colours.of(look().border().colour(), opacity * GLINT_BELOW))
        : Colours.of(look().border().colour(), opacity);
  }

  private Paint downwards(Color above, Color below) {
    float top = lengths().bleed();
    return new GradientPaint(0, top, above, 0, top + lengths().height(), below);
  }

  /** How much of each pixel it covers, from 0 to 255. */
  private byte[] coverage(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = VectorDrawing.on(image);
    graphics.setColor(Color.BLACK);
    graphics.fill(outline.at(0));
    graphics.dispose();
    int[] pixels = VectorDrawing.pixels(image);
    byte[] coverage = new byte[pixels.length];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = (byte) (pixels[i] >>> 24);
    }
    return coverage;
  }
}
