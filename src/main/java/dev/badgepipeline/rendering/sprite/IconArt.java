package dev.badgepipeline.rendering.sprite;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.net.URL;
import java.util.Objects;

/**
 * A drawing of an icon without the empty space that its file has around it.
 *
 * @param document the drawing
 * @param trimmed where its ink is, as shares of the view box
 * @param paint how it gets its colours
 */
record IconArt(SVGDocument document, Rectangle2D.Double trimmed, Paint paint) {

  /** How an icon gets its colours. */
  sealed interface Paint {

    /** The colours in its file. */
    record AsDrawn() implements Paint {}

    /** One colour that belongs to the icon, such as a brand's. */
    record Always(Color colour) implements Paint {}

    /** The colour of the text beside it. */
    record LikeText() implements Paint {}
  }

  private static final int TRIM_RESOLUTION = 240;

  /** Loads an SVG drawing from the class path. */
  static IconArt load(String resource, Paint paint) {
    URL url = IconArt.class.getResource(resource);
    SVGDocument document = url == null ? null : new SVGLoader().load(url);
    SVGDocument drawing =
        Objects.requireNonNull(document, "the program was built without a readable " + resource);
    return new IconArt(drawing, trim(drawing), paint);
  }

  /** Its width relative to its height. */
  double aspect() {
    return trimmed.width / trimmed.height;
  }

  /**
   * Draws the icon into a rectangle of its own aspect.
   *
   * @param text the colour of the text beside it
   */
  void draw(Graphics2D graphics, Rectangle2D.Double where, Color text) {
    int width = (int) Math.ceil(where.x + where.width) + 1;
    int height = (int) Math.ceil(where.y + where.height) + 1;
    BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D ink = Drawing.on(layer);
    double fullWidth = where.width / trimmed.width;
    double fullHeight = where.height / trimmed.height;
    document.render(
        null,
        ink,
        new ViewBox(
            (float) (where.x - trimmed.x * fullWidth),
            (float) (where.y - trimmed.y * fullHeight),
            (float) fullWidth,
            (float) fullHeight));
    tint(ink, layer, text);
    ink.dispose();
    graphics.drawImage(layer, 0, 0, null);
  }

  private void tint(Graphics2D ink, BufferedImage layer, Color text) {
    if (paint instanceof Paint.AsDrawn) {
      return;
    }
    ink.setComposite(AlphaComposite.SrcIn);
    ink.setColor(paint instanceof Paint.Always always ? always.colour() : text);
    ink.fillRect(0, 0, layer.getWidth(), layer.getHeight());
  }

  private static Rectangle2D.Double trim(SVGDocument document) {
    int size = TRIM_RESOLUTION;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = Drawing.on(image);
    document.render(null, graphics, new ViewBox(0, 0, size, size));
    graphics.dispose();
    int left = size;
    int top = size;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (image.getRGB(x, y) >>> 24 > 8) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Rectangle2D.Double(
        (double) left / size,
        (double) top / size,
        (double) (right - left) / size,
        (double) (bottom - top) / size);
  }
}
