package dev.badgepipeline.rendering.jpeg.index;

import dev.badgepipeline.rendering.jpeg.blend.PlacedOverlay;
import java.util.List;

/** MCUs that follow each other in a sequential scan (T.81, B.1.1.5) and share one fate. */
public sealed interface McuSequence {

  /**
   * Stays as it is, but for its first DC differences, where the blocks before it have changed.
   *
   * @param from the first of its bits in the source
   * @param to behind the last of them
   * @param firsts its first DC differences, by the place of a component in the scan
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Copied(long from, long to, DcDifference[] firsts) implements McuSequence {}

  /**
   * Is drawn on, and coded anew.
   *
   * @param begin where it begins in the source
   * @param end where it ends there
   * @param overlays that lie over it, in the order of drawing; empty if it is not to be known again
   * @param predictions the DC coefficients behind it as drawn, by the place of a component in the
   *     scan
   * @param firstBit where it is coded among the bits of all sequences that are
   * @param endBit behind that
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Drawn(
      McuPosition begin,
      McuPosition end,
      List<PlacedOverlay> overlays,
      int[] predictions,
      long firstBit,
      long endBit)
      implements McuSequence {}

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
