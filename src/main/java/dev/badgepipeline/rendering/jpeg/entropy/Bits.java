package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.parse.StuffedBytes;

/** Looks at bits anywhere within bytes. */
public final class Bits {

  /** How many bits {@link #at} answers at least. */
  static final int SEEN = 57;

  private Bits() {}

  /**
   * The bits from some place on, from the highest on.
   *
   * @param position in bits; eight bytes must be there
   */
  static long at(byte[] bytes, long position) {
    return (long) StuffedBytes.LONGS.get(bytes, (int) (position >>> 3)) << ((int) position & 7);
  }
}
