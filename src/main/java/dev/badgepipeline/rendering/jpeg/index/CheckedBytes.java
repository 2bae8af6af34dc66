package dev.badgepipeline.rendering.jpeg.index;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Bytes that are kept and may come back damaged, or from another version: they begin with a version
 * and a checksum of what follows these.
 */
final class CheckedBytes {

  /** How many bytes stand before the content. */
  static final int HEADER = Integer.BYTES + Long.BYTES;

  private CheckedBytes() {}

  /** Writes version and checksum before a content that is complete. */
  static void seal(ByteBuffer bytes, int version) {
    bytes.putInt(0, version).putLong(Integer.BYTES, checksum(bytes));
  }

  /** Whether they are as they were sealed. */
  static boolean areSound(ByteBuffer bytes, int version) {
    return bytes.limit() >= HEADER
        && bytes.getInt(0) == version
        && bytes.getLong(Integer.BYTES) == checksum(bytes);
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes.duplicate().position(HEADER));
    return checksum.getValue();
  }
}
