package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.parse.StuffedBytes;
import java.util.Arrays;

/**
 * Writes a JPEG file: bytes as they are, and bits of scans with the stuffing that they need. Or
 * writes plain bits, to be copied into a file later.
 */
public final class BitWriter {

  /** How much a writer holds that forgets it again. */
  private static final int COUNTED_AT_A_TIME = 1 << 10;

  private final boolean stuffs;
  private final boolean forgets;
  private byte[] out;
  private int length;

  /** How much was written and forgotten. */
  private int forgotten;

  /** Bits that are not written yet, from the highest on. */
  private long pending;

  private int free = Long.SIZE;

  private BitWriter(int expected, boolean stuffs, boolean forgets) {
    this.out = new byte[expected];
    this.stuffs = stuffs;
    this.forgets = forgets;
  }

  /** With room for some bytes, and no more than these if that is exactly what will be written. */
  public BitWriter(int expected) {
    this(expected, /* stuffs= */ true, /* forgets= */ false);
  }

  /** Stuffs nothing. */
  public static BitWriter plain(int expected) {
    return new BitWriter(expected, /* stuffs= */ false, /* forgets= */ false);
  }

  /** Keeps nothing of what is written but its length. */
  public static BitWriter counting() {
    return new BitWriter(COUNTED_AT_A_TIME, /* stuffs= */ true, /* forgets= */ true);
  }

  /** Writes bytes as they are; no bits may be pending. */
  public void bytes(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, out, length, to - from);
    length += to - from;
  }

  public void marker(int marker) {
    reserve(2);
    out[length++] = (byte) 0xFF;
    out[length++] = (byte) marker;
  }

  public void segment(int marker, byte[] payload) {
    marker(marker);
    reserve(2);
    out[length++] = (byte) ((payload.length + 2) >> 8);
    out[length++] = (byte) (payload.length + 2);
    bytes(payload, 0, payload.length);
  }

  /**
   * Adds bits.
   *
   * @param bits the lowest {@code count} of which are added; all others must be zero
   * @param count at most 32
   */
  void put(int bits, int count) {
    put(Integer.toUnsignedLong(bits), count, free);
  }

  /**
   * Adds a code and a value behind it.
   *
   * @param code with its length, as {@link HuffmanTable#codes} has it
   * @param bits of the value; all above the lowest {@code size} must be zero
   */
  public void putCode(int code, int bits, int size) {
    put(code >> 8 << size | bits, (code & 0xFF) + size);
  }

  private void put(long bits, int count, int room) {
    if (count <= room) {
      free = room - count;
      pending |= count == 0 ? 0 : bits << free;
      if (free == 0) {
        flush();
      }
    } else {
      int rest = count - room;
      pending |= bits >>> rest;
      flush();
      free = Long.SIZE - rest;
      pending = bits << free;
    }
  }

  private void flush() {
    eight(pending);
    pending = 0;
    free = Long.SIZE;
  }

  private void eight(long word) {
    if (stuffs && StuffedBytes.hasFull(word)) {
      for (int shift = 56; shift >= 0; shift -= 8) {
        stuffed((byte) (word >>> shift));
      }
    } else {
      reserve(Long.BYTES);
      StuffedBytes.LONGS.set(out, length, word);
      length += Long.BYTES;
    }
  }

  private void stuffed(byte value) {
    reserve(1);
    out[length++] = value;
    if (stuffs && value == (byte) 0xFF) {
      reserve(1);
      out[length++] = 0;
    }
  }

  /**
   * Adds bits from elsewhere.
   *
   * @param from the first bit
   * @param to behind the last one
   */
  public void copy(byte[] source, long from, long to) {
    long at = from;
    int room = free;
    long held = pending;
    while (to - at >= Long.SIZE) {
      int index = (int) (at >>> 3);
      int shift = (int) at & 7;
      long word = (long) StuffedBytes.LONGS.get(source, index);
      if (shift != 0) {
        word = word << shift | (source[index + 8] & 0xFF) >>> (8 - shift);
      }
      if (room == Long.SIZE) {
        eight(word);
      } else {
        eight(held | word >>> (Long.SIZE - room));
        held = word << room;
      }
      at += Long.SIZE;
    }
    free = room;
    pending = held;
    while (at < to) {
      int count = (int) Math.min(32, to - at);
      put((int) (Bits.at(source, at) >>> (Long.SIZE - count)), count);
      at += count;
    }
  }

  /** Fills the last byte, as that of a scan or restart interval, with ones (T.81, F.1.2.3). */
  public void align() {
    int missing = free & 7;
    put((1 << missing) - 1, missing);
    for (int shift = 56; free < Long.SIZE; shift -= 8) {
      stuffed((byte) (pending >>> shift));
      free += 8;
    }
    pending = 0;
  }

  public int length() {
    return forgotten + length;
  }

  /** How many bits are written; only of plain ones. */
  public long position() {
    return (long) Byte.SIZE * length + Long.SIZE - free;
  }

  /** What is written, up to the last {@link #align}, with eight bytes behind it at least. */
  public byte[] bytes() {
    reserve(Long.BYTES);
    return out;
  }

  public byte[] toBytes() {
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  private void reserve(int more) {
    if (out.length - length >= more) {
      return;
    }
    if (forgets) {
      forgotten += length;
      length = 0;
    }
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(out.length + more, out.length + out.length / 2));
    }
  }
}
