package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The coefficients of a file, a row of MCUs at a time: all its scans are read side by side, so that
 * no more than that row is there.
 */
public final class CoefficientRows {

  private final List<ScanDecoder> cursors;
  private final Blocks row;

  /** All columns of MCUs. */
  private final BitSet all = new BitSet();

  private int next;

  private CoefficientRows(List<ScanDecoder> cursors, Frame frame) {
    this.cursors = cursors;
    this.row = Blocks.empty(frame.mcuColumns() * frame.blocksPerMcu());
    this.all.set(0, frame.mcuColumns());
  }

  public static CoefficientRows of(JpegStructure structure) throws NotSplicedException {
    List<ScanDecoder> cursors = new ArrayList<>();
    for (Scan scan : structure.scans()) {
      cursors.add(ScanDecoder.atBeginning(structure, scan));
    }
    return new CoefficientRows(cursors, structure.frame());
  }

  /** The next row, MCU by MCU; gone when the one after it is read. */
  public Blocks next() throws NotSplicedException {
    return next(all);
  }

  /**
   * Of the next row what is wanted, and possibly more.
   *
   * @param columns of MCUs; the coefficients of others are not to be relied on
   */
  public Blocks next(BitSet columns) throws NotSplicedException {
    row.clear();
    for (ScanDecoder cursor : cursors) {
      cursor.readRow(next, columns, row);
    }
    next++;
    return row;
  }
}
