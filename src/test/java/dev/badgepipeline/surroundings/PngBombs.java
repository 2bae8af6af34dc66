package dev.badgepipeline.surroundings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files of some hundred kilobytes, in which one chunk unpacks to 256 MiB. */
public final class PngBombs {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final int UNPACKED = 256 << 20;

  private PngBombs() {}

  /** One for each chunk that is packed, by its type. */
  public static Map<String, byte[]> all() {
    return new TreeMap<>(
        Map.of(
            "iCCP", bomb("iCCP", "profile\0\0"),
            "zTXt", bomb("zTXt", "Comment\0\0"),
            "iTXt", bomb("iTXt", "Comment\0\1\0\0\0"),
            "IDAT", png(chunk("IDAT", packed(UNPACKED)))));
  }

  private static byte[] bomb(String type, String head) {
    byte[] begin = head.getBytes(ISO_8859_1);
    byte[] packed = packed(UNPACKED);
    byte[] data = ByteBuffer.allocate(begin.length + packed.length).put(begin).put(packed).array();
    return png(chunk(type, data), chunk("IDAT", packed(25 * 36)));
  }

  /** Of 8 x 36 pixels in 24 bits each. */
  private static byte[] png(byte[]... chunks) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(PNG);
    byte[] header = {0, 0, 0, 8, 0, 0, 0, 36, 8, 2, 0, 0, 0};
    file.writeBytes(chunk("IHDR", header));
    Stream.of(chunks).forEach(file::writeBytes);
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 checksum = new CRC32();
    checksum.update(type.getBytes(ISO_8859_1));
    checksum.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(type.getBytes(ISO_8859_1))
        .put(data)
        .putInt((int) checksum.getValue())
        .array();
  }

  private static byte[] packed(int zeros) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      byte[] block = new byte[1 << 16];
      for (int left = zeros; left > 0; left -= block.length) {
        out.write(block, 0, Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
