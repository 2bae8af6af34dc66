package dev.badgepipeline.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file as browsers get it. It is kept in one form: nearly everybody takes gzip, and for the
 * others it is unpacked each time.
 *
 * @param contentType what it is, in HTTP's words
 * @param tag by which browsers ask whether what they have is still the same; however it is sent
 * @param kept in gzip, where that makes it smaller
 * @param isCompressed whether that is so
 */
@SuppressWarnings("ArrayRecordComponent") // a file is asked for by its name, never compared
record PageFile(String contentType, String tag, byte[] kept, boolean isCompressed) {

  /** A file that the program carries, such as {@code /web/app.js}. */
  static PageFile carried(String path) {
    return of(path, bytes(path));
  }

  /** What is in a file that the program carries. */
  static byte[] bytes(String path) {
    try (InputStream file = PageFile.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(file, () -> "the program lacks " + path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of this name, compressed once and for all. */
  static PageFile of(String name, byte[] bytes) {
    byte[] compressed = compress(bytes);
    boolean isSmaller = compressed.length < bytes.length;
    return new PageFile(
        contentType(name),
        "W/\"" + ContentVersion.of(bytes) + "\"",
        isSmaller ? compressed : bytes,
        isSmaller);
  }

  private static String contentType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "txt" -> "text/plain; charset=utf-8";
      case "json" -> "application/json;charset=UTF-8";
      case "yaml" -> "application/yaml;charset=UTF-8";
      default -> throw new IllegalArgumentException("what browsers should take for what: " + name);
    };
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new BestGzip(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /** The file as it is. */
  byte[] plain() {
    return isCompressed ? unpack(kept) : kept;
  }

  private static byte[] unpack(byte[] compressed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It is done once, and sent many times. */
  private static final class BestGzip extends GZIPOutputStream {

    private BestGzip(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
