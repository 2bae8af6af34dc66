package dev.badgepipeline.rendering.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one fact that is needed of an EXIF block, which is a TIFF file in small. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private Exif() {}

  /**
   * Reads the orientation; a block that cannot be read says nothing, so the image is upright.
   *
   * @param start where the TIFF header begins
   */
  static Orientation orientation(byte[] block, int start) {
    if (block.length < start + 8) {
      return Orientation.UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return Orientation.UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (entry > tiff.limit() - ENTRY_BYTES) {
        return Orientation.UPRIGHT;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        return Orientation.ofExif(tiff.getShort(entry + 8) & 0xFFFF);
      }
    }
    return Orientation.UPRIGHT;
  }
}
