package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import dev.badgepipeline.rendering.jpeg.parse.StuffedBytes;
import java.util.Arrays;

/**
 * The data of a scan without the zero bytes that were stuffed into it and without its restart
 * markers (T.81, B.1.1.5), so that it can be read as plain bits.
 */
public final class EntropyCodedData {

  /**
   * How many zero bytes stand behind the data, so that one MCU can be read without looking whether
   * it is all there: ten blocks of 64 coefficients, each of up to 16 bits of code and 16 more.
   */
  public static final int PADDING = 10 * 64 * 4 + 16;

  private final byte[] bytes;
  private int[] intervals = new int[2];
  private int intervalCount;
  private int length;

  private EntropyCodedData(byte[] bytes) {
    this.bytes = bytes;
  }

  public static EntropyCodedData read(byte[] file, Scan scan) throws NotSplicedException {
    EntropyCodedData data = new EntropyCodedData(new byte[scan.end() - scan.data() + PADDING]);
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
  public static EntropyCodedData plain(byte[] bytes, int from, int to) {
    EntropyCodedData data = new EntropyCodedData(bytes);
    data.intervals[0] = from;
    data.length = to;
    data.endInterval();
    return data;
  }

  private void unstuff(byte[] file, int from, int end) throws NotSplicedException {
    int at = from;
    while (at < end) {
      int full = StuffedBytes.nextFull(file, at, end);
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

  public byte[] bytes() {
    return bytes;
  }

  /** The pieces between restart markers. */
  public int intervalCount() {
    return intervalCount;
  }

  /** Where all of them end, in bits. */
  public long end() {
    return end(intervalCount - 1);
  }

  /** Where an interval begins, in bits. */
  public long start(int interval) {
    return 8L * intervals[interval];
  }

  /** Where it ends, in bits. */
  public long end(int interval) {
    return 8L * intervals[interval + 1];
  }
}
