package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.rendering.art.VectorDrawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A soft shadow, which keeps a cell apart from a poster of its own colour. */
final class Shadow {

  private static final double OPACITY = 0.5;
  private static final double DROP = 0.25;

  private Shadow() {}

  /**
   * Draws the shadow of an outline.
   *
   * @param reach how far it may be seen beyond the outline, in pixels
   */
  static void draw(Graphics2D graphics, BufferedImage canvas, Shape outline, int reach) {
    double drop = DROP * reach;
    int radius = Math.max(1, (int) Math.floor(reach - drop));
    BufferedImage hard = withRoomFor(radius, canvas);
    Graphics2D ink = VectorDrawing.on(hard);
    ink.setColor(new Color(0, 0, 0, (int) (OPACITY * 255)));
    ink.fill(
        AffineTransform.getTranslateInstance(radius, radius + drop)
            .createTransformedShape(outline));
    ink.dispose();
    graphics.drawImage(Softening.of(hard, radius), -radius, -radius, null);
  }

  /** Softening leaves out a frame of its radius. */
  private static BufferedImage withRoomFor(int radius, BufferedImage canvas) {
    return new BufferedImage(
        canvas.getWidth() + 2 * radius,
        canvas.getHeight() + 2 * radius,
        BufferedImage.TYPE_INT_ARGB_PRE);
  }
}
