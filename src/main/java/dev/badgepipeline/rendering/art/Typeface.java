package dev.badgepipeline.rendering.art;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface as outlines, read without the platform's font engine, so that a text has the same
 * shape on every machine. Digits are all equally wide, so that numbers below each other align.
 */
public final class Typeface {

  private static final String DIGITS = "0123456789";

  /** OpenType specification, table directory; the last one is of older TrueType fonts. */
  private static final List<String> SIGNATURES = List.of("OTTO", "\0\1\0\0", "true");

  /** What the texts of badges are made of. */
  private static final String WRITTEN =
      DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzé%.,+-:/'";

  /** Those of ASCII. */
  private static final int USUAL = 128;

  /** In thousandths of an em, far beyond what letters have. */
  private static final double LARGEST_LETTER = 5000;

  private final OpenTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final double digitWidth;
  private final double capHeight;

  /** The widths of those letters that nearly every text is made of. */
  private final double[] usualWidths;

  private final ConcurrentMap<Integer, Shape> outlines = new ConcurrentHashMap<>();

  private Typeface(OpenTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    this.digitWidth = DIGITS.chars().mapToDouble(this::advance).max().orElseThrow();
    this.capHeight = outline('H').getBounds2D().getHeight();
    this.usualWidths = IntStream.range(0, USUAL).mapToDouble(this::widthInFont).toArray();
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
   * Reads a font of the owner, and all letters of it that badges need.
   *
   * @throws RefusedArtException when it is no font, or one without some of these letters
   */
  static Typeface read(byte[] file) {
    if (SIGNATURES.stream().noneMatch(sign -> startsWith(file, sign))) {
      throw new RefusedArtException("it is not an OpenType or TrueType font");
    }
    try {
      Typeface typeface = new Typeface(new OTFParser().parse(new RandomAccessReadBuffer(file)));
      typeface.requireLetters();
      return typeface;
    } catch (RefusedArtException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new RefusedArtException("it is not a font that can be read: " + e.getMessage(), e);
    }
  }

  private static boolean startsWith(byte[] file, String sign) {
    byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    return file.length > bytes.length
        && Arrays.equals(bytes, 0, bytes.length, file, 0, bytes.length);
  }

  private void requireLetters() {
    String missing =
        WRITTEN
            .codePoints()
            .filter(letter -> glyphs.getGlyphId(letter) == 0 || !isSound(letter))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    if (!missing.isEmpty()) {
      throw new RefusedArtException("it does not have these letters: " + missing);
    }
  }

  private boolean isSound(int letter) {
    Rectangle2D bounds = outline(letter).getBounds2D();
    return bounds.getHeight() > 0
        && advance(letter) > 0
        && advance(letter) < LARGEST_LETTER
        && Math.max(Math.abs(bounds.getMinX()), Math.abs(bounds.getMaxX())) < LARGEST_LETTER
        && Math.max(Math.abs(bounds.getMinY()), Math.abs(bounds.getMaxY())) < LARGEST_LETTER;
  }

  /**
   * A line of text, its base line at y = 0 and its beginning at x = 0.
   *
   * @param outline to be filled
   * @param width where a next text would begin
   */
  public record Line(Shape outline, double width) {}

  /**
   * Sets a text.
   *
   * @param capHeight the height of a capital letter in pixels
   */
  public Line line(String text, double capHeight) {
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

  /**
   * How wide a text is when it is {@linkplain #line set}, which takes no outlines to know.
   *
   * @param capHeight the height of a capital letter in pixels
   */
  public double width(String text, double capHeight) {
    double x = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      x += width(text.codePointAt(i));
    }
    return x * (capHeight / this.capHeight);
  }

  private double width(int character) {
    return character < USUAL ? usualWidths[character] : widthInFont(character);
  }

  private double widthInFont(int character) {
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
                .createTransformedShape(path(glyphs.getGlyphId(key)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Fonts have outlines of one of two kinds. */
  private Shape path(int glyph) throws IOException {
    if (font.isPostScript()) {
      return font.getCFF().getFont().getType2CharString(glyph).getPath();
    }
    GlyphData outline = font.getGlyph().getGlyph(glyph);
    return outline == null ? new Path2D.Double() : outline.getPath();
  }
}
