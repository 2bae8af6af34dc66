package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/** A run of MCUs of a sequential scan that is drawn on. */
sealed interface ScanPiece {

  /**
   * Stays as it is, but for its first DC differences, where the blocks before it have changed.
   *
   * @param from the first of its bits in the source
   * @param to behind the last of them
   * @param firsts its first DC differences, by the place of a component in the scan
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Copied(long from, long to, DcDifference[] firsts) implements ScanPiece {}

  /**
   * Is drawn on, and coded anew.
   *
   * @param begin where it begins in the source
   * @param end where it ends there
   * @param overlays that lie over it, in the order of drawing; empty if it is not to be known again
   * @param predictions the DC coefficients behind it as drawn, by the place of a component in the
   *     scan
   * @param firstBit where it is coded among the bits of all runs that are
   * @param endBit behind that
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Drawn(
      ScanPlace begin,
      ScanPlace end,
      List<PlacedOverlay> overlays,
      int[] predictions,
      long firstBit,
      long endBit)
      implements ScanPiece {}

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
