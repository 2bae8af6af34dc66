package dev.badgepipeline.rendering.jpeg.parse;

import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Entropy-coded data as they stand in a file: behind each byte of 0xFF comes a zero, so that it is
 * not taken for a marker (T.81, B.1.1.5). Looked at eight bytes at a time.
 */
public final class StuffedBytes {

  /** Eight bytes as one number, from the highest on. */
  public static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private StuffedBytes() {}

  /**
   * Finds the marker that ends a scan.
   *
   * @param from where its data begin
   */
  static int end(byte[] file, int from) throws NotSplicedException {
    int at = from;
    while (true) {
      at = nextFull(file, at, file.length);
      if (at + 1 >= file.length) {
        throw NotSplicedException.corrupt("the file ends within its picture");
      }
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
      } else if (marker == 0 || Marker.isRestart(marker)) {
        at += 2;
      } else {
        return at;
      }
    }
  }

  /** Whether one of eight bytes is 0xFF. */
  public static boolean hasFull(long eight) {
    long inverted = ~eight;
    return ((inverted - LOW_BITS) & ~inverted & HIGH_BITS) != 0;
  }

  /** Where the next 0xFF stands, or the limit. */
  public static int nextFull(byte[] file, int from, int limit) {
    int at = from;
    while (at + 8 <= limit && !hasFull((long) LONGS.get(file, at))) {
      at += 8;
    }
    while (at < limit && file[at] != (byte) 0xFF) {
      at++;
    }
    return at;
  }
}
