package dev.badgepipeline.rendering.sprite;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface as outlines, read without the platform's font engine, so that a text has the same
 * shape on every machine. Digits are all equally wide, so that numbers below each other align.
 */
final class Typeface {

  private static final String DIGITS = "0123456789";

  private final OpenTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final double digitWidth;
  private final double capHeight;
  private final ConcurrentMap<Integer, Shape> outlines = new ConcurrentHashMap<>();

  private Typeface(OpenTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    this.digitWidth = DIGITS.chars().mapToDouble(this::advance).max().orElseThrow();
    this.capHeight = outline('H').getBounds2D().getHeight();
  }

  /** Loads a font with PostScript outlines from the class path. */
  static Typeface load(String resource) {
    try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      return new Typeface(new OTFParser().parse(new RandomAccessReadBuffer(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + resource + " cannot be read", e);
    }
  }

  /**
   * A line of text, its base line at y = 0 and its beginning at x = 0.
   *
   * @param outline to be filled
   * @param width where a next text would begin
   */
  record Line(Shape outline, double width) {}

  /**
   * Sets a text.
   *
   * @param capHeight the height of a capital letter in pixels
   */
  Line line(String text, double capHeight) {
    double scale = capHeight / this.capHeight;
    Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int character : text.codePoints().toArray()) {
      double width = width(character);
      double centred = x + (width - advance(character)) / 2;
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, centred * scale, 0);
      line.append(outline(character).getPathIterator(place), false);
      x += width;
    }
    return new Line(line, x * scale);
  }

  private double width(int character) {
    return DIGITS.indexOf(character) >= 0 ? digitWidth : advance(character);
  }

  private double advance(int character) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(character)) * 1000 / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In thousandths of an em, y upwards. The font reader is not made for several threads. */
  private Shape outline(int character) {
    Shape known = outlines.get(character);
    return known == null ? read(character) : known;
  }

  private synchronized Shape read(int character) {
    return outlines.computeIfAbsent(
        character,
        key -> {
          try {
            double scale = 1000 / unitsPerEm;
            return AffineTransform.getScaleInstance(scale, scale)
                .createTransformedShape(
                    font.getCFF().getFont().getType2CharString(glyphs.getGlyphId(key)).getPath());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
