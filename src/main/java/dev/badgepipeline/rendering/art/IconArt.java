package dev.badgepipeline.rendering.art;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
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
 * @param picture the drawing
 * @param trimmed where its ink is, as shares of the square that it is fitted into
 * @param paint how it gets its colours
 */
public record IconArt(Picture picture, Rectangle2D.Double trimmed, Paint paint) {

  /** How an icon gets its colours. */
  public sealed interface Paint {

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
    return of(new Picture.Vectors(drawing), paint);
  }

  /**
   * Finds where a picture's ink is.
   *
   * @throws RefusedArtException when it has none
   */
  static IconArt of(Picture picture, Paint paint) {
    return new IconArt(picture, trim(picture), paint);
  }

  /** Its width relative to its height. */
  public double aspect() {
    return trimmed.width / trimmed.height;
  }

  /**
   * Draws the icon into a rectangle of its own aspect.
   *
   * @param text the colour of the text beside it
   */
  public void draw(Graphics2D graphics, Rectangle2D.Double where, Color text) {
    int width = (int) Math.ceil(where.x + where.width) + 1;
    int height = (int) Math.ceil(where.y + where.height) + 1;
    BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D ink = VectorDrawing.on(layer);
    double side = where.width / trimmed.width;
    picture.draw(ink, where.x - trimmed.x * side, where.y - trimmed.y * side, side);
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

  private static Rectangle2D.Double trim(Picture picture) {
    int size = TRIM_RESOLUTION;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = VectorDrawing.on(image);
    picture.draw(graphics, 0, 0, size);
    graphics.dispose();
    int left = size;
    int top = size;
    int right = 0;
    int bottom = 0;
    int[] pixels = VectorDrawing.pixels(image);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (pixels[y * size + x] >>> 24 > 8) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    if (right <= left) {
      throw new RefusedArtException("nothing can be seen of it");
    }
    return new Rectangle2D.Double(
        (double) left / size,
        (double) top / size,
        (double) (right - left) / size,
        (double) (bottom - top) / size);
  }
}
