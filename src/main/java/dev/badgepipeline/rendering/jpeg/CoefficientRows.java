package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The coefficients of a file, a row of MCUs at a time: all its scans are read side by side, so that
 * no more than that row is there.
 */
final class CoefficientRows {

  private final List<ScanCursor> cursors;
  private final Blocks row;

  /** All columns of MCUs. */
  private final BitSet all = new BitSet();

  private int next;

  private CoefficientRows(List<ScanCursor> cursors, Frame frame) {
    this.cursors = cursors;
    this.row = Blocks.empty(frame.mcuColumns() * frame.blocksPerMcu());
    this.all.set(0, frame.mcuColumns());
  }

  static CoefficientRows of(JpegStructure structure) throws NotSplicedException {
    List<ScanCursor> cursors = new ArrayList<>();
    for (Scan scan : structure.scans()) {
      cursors.add(ScanCursor.atBeginning(structure, scan));
    }
    return new CoefficientRows(cursors, structure.frame());
  }

  /** The next row, MCU by MCU; gone when the one after it is read. */
  Blocks next() throws NotSplicedException {
    return next(all);
  }

  /**
   * Of the next row what is wanted, and possibly more.
   *
   * @param columns of MCUs; the coefficients of others are not to be relied on
   */
  Blocks next(BitSet columns) throws NotSplicedException {
    row.clear();
    for (ScanCursor cursor : cursors) {
      cursor.readRow(next, columns, row);
    }
    next++;
    return row;
  }
}
