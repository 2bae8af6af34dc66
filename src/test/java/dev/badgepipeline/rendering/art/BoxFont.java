package dev.badgepipeline.rendering.art;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A TrueType font (OpenType specification, 1.9) whose letters are all the same black box. */
public final class BoxFont {

  private static final int FIRST = 0x20;
  private static final int LAST = 0xE9;
  private static final int GLYPHS = 2;
  private static final int GLYPH_BYTES = 34;

  private BoxFont() {}

  /** A font with all letters of Western Europe. */
  public static byte[] complete() {
    return without("");
  }

  /** The same without some letters. */
  static byte[] without(String letters) {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    tables.put("head", table(BoxFont::head));
    tables.put("hhea", table(BoxFont::horizontalHeader));
    tables.put("maxp", table(BoxFont::maximumProfile));
    tables.put("hmtx", table(BoxFont::horizontalMetrics));
    tables.put("cmap", table(out -> characters(out, letters)));
    tables.put("loca", table(BoxFont::locations));
    tables.put("glyf", table(BoxFont::glyphs));
    tables.put("name", table(out -> shorts(out, 0, 0, 6)));
    tables.put("post", table(BoxFont::postScript));
    return table(out -> file(out, tables));
  }

  private interface Writing {

    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] table(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeShort(value);
    }
  }

  private static void file(DataOutputStream out, Map<String, byte[]> tables) throws IOException {
    out.writeInt(0x00010000);
    shorts(out, tables.size(), 0, 0, 0);
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(0);
      out.writeInt(offset);
      out.writeInt(table.getValue().length);
      offset += table.getValue().length;
    }
    for (byte[] content : tables.values()) {
      out.write(content);
    }
  }

  private static void head(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(0x5F0F3CF5);
    shorts(out, 0, 1000);
    out.writeLong(0);
    out.writeLong(0);
    shorts(out, 100, 0, 900, 700, 0, 8, 2, /* long locations */ 1, 0);
  }

  private static void horizontalHeader(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    shorts(out, 800, -200, 0, 1000, 100, 100, 900, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS);
  }

  private static void maximumProfile(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    shorts(out, GLYPHS, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static void horizontalMetrics(DataOutputStream out) throws IOException {
    shorts(out, 1000, 100, 1000, 100);
  }

  private static void characters(DataOutputStream out, String missing) throws IOException {
    shorts(out, 0, 1, 3, 1);
    out.writeInt(12);
    int count = LAST - FIRST + 1;
    shorts(out, 6, 10 + 2 * count, 0, FIRST, count);
    for (int letter = FIRST; letter <= LAST; letter++) {
      shorts(out, missing.indexOf(letter) < 0 ? 1 : 0);
    }
  }

  private static void locations(DataOutputStream out) throws IOException {
    for (int glyph = 0; glyph <= GLYPHS; glyph++) {
      out.writeInt(glyph * GLYPH_BYTES);
    }
  }

  /** One contour of four points on it, each given by its distance from the one before. */
  private static void glyphs(DataOutputStream out) throws IOException {
    for (int glyph = 0; glyph < GLYPHS; glyph++) {
      shorts(out, 1, 100, 0, 900, 700, 3, 0);
      out.write(new byte[] {1, 1, 1, 1});
      shorts(out, 100, 0, 800, 0);
      shorts(out, 0, 700, 0, -700);
    }
  }

  private static void postScript(DataOutputStream out) throws IOException {
    out.writeInt(0x00030000);
    out.write(new byte[28]);
  }
}
