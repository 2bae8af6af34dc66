package dev.badgepipeline.rendering.jpeg;

/** A run of MCUs of a sequential scan. */
sealed interface ScanPiece {

  /**
   * Is copied as it is, but for its first DC differences, where the blocks before it have changed.
   *
   * @param from the first of its bits in the source
   * @param to behind the last of them
   * @param firsts its first DC differences, by the place of a component in the scan
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Copied(long from, long to, DcDifference[] firsts) implements ScanPiece {}

  /**
   * Is coded anew.
   *
   * @param mcus how many MCUs it has
   * @param firstBlock where its coefficients begin among the blocks
   * @param predictions the DC coefficients before it, by the place of a component in the scan
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Recoded(int mcus, int firstBlock, int[] predictions) implements ScanPiece {}

  /**
   * A DC difference as the source codes it.
   *
   * @param position of the first of its bits
   * @param length of its code and value, in bits
   * @param coefficient the DC coefficient that it leads to
   * @param difference from the one before
   */
  record DcDifference(long position, int length, int coefficient, int difference) {}
}
