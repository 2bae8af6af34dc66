package dev.badgepipeline.rendering.art;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** What an icon is drawn from. It is fitted into a square, in the middle of it. */
sealed interface Picture {

  /**
   * Draws the picture.
   *
   * @param x the left edge of the square
   * @param y its top edge
   * @param side its length in pixels
   */
  void draw(Graphics2D graphics, double x, double y, double side);

  /** Shapes, which are sharp in every size. Not every file says how it is to be scaled. */
  record Vectors(SVGDocument document) implements Picture {

    @Override
    public void draw(Graphics2D graphics, double x, double y, double side) {
      FloatSize size = document.size();
      double scale = side / Math.max(size.width, size.height);
      Graphics2D scaled = (Graphics2D) graphics.create();
      scaled.translate(x + (side - size.width * scale) / 2, y + (side - size.height * scale) / 2);
      scaled.scale(scale, scale);
      document.render(null, scaled, new ViewBox(size));
      scaled.dispose();
    }
  }

  /**
   * Pixels.
   *
   * @param image of type {@code TYPE_INT_ARGB_PRE}, so that transparent pixels lend no colour
   */
  record Raster(BufferedImage image) implements Picture {

    @Override
    public void draw(Graphics2D graphics, double x, double y, double side) {
      double scale = side / Math.max(image.getWidth(), image.getHeight());
      BufferedImage near = halved(image, scale);
      double left = x + (side - image.getWidth() * scale) / 2;
      double top = y + (side - image.getHeight() * scale) / 2;
      AffineTransform place = AffineTransform.getTranslateInstance(left, top);
      place.scale(
          image.getWidth() * scale / near.getWidth(), image.getHeight() * scale / near.getHeight());
      drawSmoothly(graphics, near, place);
    }

    /** One step of the platform's scaling looks at four pixels only, so there are several. */
    private static BufferedImage halved(BufferedImage image, double scale) {
      BufferedImage near = image;
      for (double left = scale; left <= 0.5 && smallestSide(near) > 1; left *= 2) {
        BufferedImage half =
            new BufferedImage(
                (near.getWidth() + 1) / 2,
                (near.getHeight() + 1) / 2,
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = half.createGraphics();
        drawSmoothly(
            graphics,
            near,
            AffineTransform.getScaleInstance(
                (double) half.getWidth() / near.getWidth(),
                (double) half.getHeight() / near.getHeight()));
        graphics.dispose();
        near = half;
      }
      return near;
    }

    private static int smallestSide(BufferedImage image) {
      return Math.min(image.getWidth(), image.getHeight());
    }

    private static void drawSmoothly(
        Graphics2D graphics, BufferedImage image, AffineTransform place) {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, place, null);
    }
  }
}
