package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequential scan divided into pieces.
 *
 * @param intervals the pieces of each restart interval, in order
 * @param blocks of all pieces that are coded anew
 * @param rareCodes of all pieces that are copied, and possibly of others
 */
record ScanPieces(List<List<ScanPiece>> intervals, Blocks blocks, RareCodes rareCodes) {

  /** All pieces. */
  List<ScanPiece> all() {
    List<ScanPiece> all = new ArrayList<>();
    intervals.forEach(all::addAll);
    return all;
  }
}
