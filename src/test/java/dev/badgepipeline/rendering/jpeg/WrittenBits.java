package dev.badgepipeline.rendering.jpeg;

/** Bits written as zeros and ones, with underscores between them as one likes. */
public final class WrittenBits {

  private WrittenBits() {}

  /** A word that begins with some bits and goes on with zeros. */
  public static long word(String bits) {
    String digits = bits.replace("_", "");
    return Long.parseLong(digits, 2) << (Long.SIZE - digits.length());
  }
}
