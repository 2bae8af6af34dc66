package dev.badgepipeline.rendering.jpeg.huffman;

import dev.badgepipeline.rendering.jpeg.model.Frame;

/**
 * The meaning of symbols for AC coefficients: a run of zeros and a size in bits (T.81, F.1.2.2).
 */
public final class AcSymbol {

  public static final int END_OF_BLOCK = 0;
  public static final int SIXTEEN_ZEROS = 0xF0;

  private AcSymbol() {}

  /** In sequential scans; any run without a value but that of sixteen zeros ends the block. */
  static boolean endsBlock(int symbol) {
    return (symbol & 0x0F) == 0 && symbol != SIXTEEN_ZEROS;
  }

  /** How many coefficients it stands for. */
  static int advance(int symbol) {
    return (symbol >> 4) + 1;
  }

  /**
   * Which coefficient comes after a symbol: the one behind the last, where it ends the block.
   *
   * @param k the coefficient before it
   */
  public static int next(int k, int symbol) {
    return endsBlock(symbol) ? Frame.COEFFICIENTS : k + advance(symbol);
  }

  /** A value from its bits (T.81, F.2.2.1). */
  public static int value(int bits, int size) {
    return size == 0 || bits >> (size - 1) != 0 ? bits : bits - (1 << size) + 1;
  }

  /** How many bits a value takes. */
  public static int size(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
  }

  /** The bits of a value, of which as many hold as its size. */
  public static int bits(int value, int size) {
    return (value + (value >> 31)) & (1 << size) - 1;
  }
}
