package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * The coefficients of a file, a row of MCUs at a time: all its scans are read side by side, so that
 * no more than that row is there.
 */
final class CoefficientRows {

  private final List<ScanCursor> cursors;
  private final Blocks row;
  private int next;

  private CoefficientRows(List<ScanCursor> cursors, Blocks row) {
    this.cursors = cursors;
    this.row = row;
  }

  static CoefficientRows of(JpegStructure structure) throws NotSplicedException {
    Frame frame = structure.frame();
    List<ScanCursor> cursors = new ArrayList<>();
    for (Scan scan : structure.scans()) {
      cursors.add(ScanCursor.atBeginning(structure, scan));
    }
    return new CoefficientRows(cursors, Blocks.empty(frame.mcuColumns() * frame.blocksPerMcu()));
  }

  /** The next row, MCU by MCU; gone when the one after it is read. */
  Blocks next() throws NotSplicedException {
    row.clear();
    for (ScanCursor cursor : cursors) {
      cursor.readRow(next, row);
    }
    next++;
    return row;
  }
}
