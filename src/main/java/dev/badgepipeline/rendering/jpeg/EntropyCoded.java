package dev.badgepipeline.rendering.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The data of a scan without the zero bytes that were stuffed into it and without its restart
 * markers (T.81, B.1.1.5), so that it can be read as plain bits.
 */
final class EntropyCoded {

  /**
   * How many zero bytes stand behind the data, so that one MCU can be read without looking whether
   * it is all there: ten blocks of 64 coefficients, each of up to 16 bits of code and 16 more.
   */
  static final int PADDING = 10 * 64 * 4 + 16;

  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final byte[] bytes;
  private int[] intervals = new int[2];
  private int intervalCount;
  private int length;

  private EntropyCoded(byte[] bytes) {
    this.bytes = bytes;
  }

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
  static boolean hasFull(long eight) {
    long inverted = ~eight;
    return ((inverted - LOW_BITS) & ~inverted & HIGH_BITS) != 0;
  }

  /** Where the next 0xFF stands, or the limit. */
  private static int nextFull(byte[] file, int from, int limit) {
    int at = from;
    while (at + 8 <= limit && !hasFull((long) LONGS.get(file, at))) {
      at += 8;
    }
    while (at < limit && file[at] != (byte) 0xFF) {
      at++;
    }
    return at;
  }

  static EntropyCoded read(byte[] file, Scan scan) throws NotSplicedException {
    EntropyCoded data = new EntropyCoded(new byte[scan.end() - scan.data() + PADDING]);
    data.unstuff(file, scan.data(), scan.end());
    return data;
  }

  /**
   * Data that were never stuffed, without restart markers.
   *
   * @param bytes with as many behind the data as {@link #PADDING} says
   * @param from where the data begin
   * @param to where they end
   */
  static EntropyCoded plain(byte[] bytes, int from, int to) {
    EntropyCoded data = new EntropyCoded(bytes);
    data.intervals[0] = from;
    data.length = to;
    data.endInterval();
    return data;
  }

  private void unstuff(byte[] file, int from, int end) throws NotSplicedException {
    int at = from;
    while (at < end) {
      int full = nextFull(file, at, end);
      System.arraycopy(file, at, bytes, length, full - at);
      length += full - at;
      at = full;
      if (at == end) {
        break;
      }
      int marker = file[at + 1] & 0xFF;
      if (marker == 0) {
        bytes[length++] = (byte) 0xFF;
        at += 2;
      } else if (marker == 0xFF) {
        at++;
      } else {
        restart(marker);
        at += 2;
      }
    }
    endInterval();
  }

  private void restart(int marker) throws NotSplicedException {
    if (marker - Marker.RST0 != (intervalCount & 7)) {
      throw NotSplicedException.corrupt("a restart marker is missing or out of order");
    }
    endInterval();
  }

  private void endInterval() {
    if (intervalCount + 1 == intervals.length) {
      intervals = Arrays.copyOf(intervals, 2 * intervals.length);
    }
    intervals[++intervalCount] = length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The pieces between restart markers. */
  int intervalCount() {
    return intervalCount;
  }

  /** Where all of them end, in bits. */
  long end() {
    return end(intervalCount - 1);
  }

  /** Where an interval begins, in bits. */
  long start(int interval) {
    return 8L * intervals[interval];
  }

  /** Where it ends, in bits. */
  long end(int interval) {
    return 8L * intervals[interval + 1];
  }
}
