package dev.badgepipeline.rendering.jpeg.splice;

import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import dev.badgepipeline.rendering.jpeg.entropy.BlockCoder;
import dev.badgepipeline.rendering.jpeg.entropy.CoefficientRows;
import dev.badgepipeline.rendering.jpeg.entropy.EncodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.EntropyCodedData;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import dev.badgepipeline.rendering.jpeg.entropy.LumaGrid;
import dev.badgepipeline.rendering.jpeg.huffman.StandardTables;
import dev.badgepipeline.rendering.jpeg.index.JoinedScan;
import dev.badgepipeline.rendering.jpeg.index.McuPosition;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Joins the scans of a file into one. That keeps every coefficient, and is simpler than drawing on
 * as many scans; the file may become a little larger. What comes out follows from the file alone.
 */
public final class ScanJoiner {

  /** How much more one scan takes than progressive ones as a rule, in parts. */
  private static final int ROOM_PARTS = 6;

  private final JpegStructure structure;
  private final Frame frame;

  /** The MCUs before which places are written down. */
  private final BitSet marks;

  private final LumaGrid luma;
  private final int lumaBlocks;
  private final int allBlocks;

  private final List<McuPosition> positions = new ArrayList<>();
  private final BitWriter out;
  private final BlockCoder coder;

  private ScanJoiner(JpegStructure structure, BitSet marks) throws NotSplicedException {
    this.structure = structure;
    this.frame = structure.frame();
    this.marks = marks;
    this.luma = new LumaGrid(frame);
    this.lumaBlocks = frame.components().get(0).blocksPerMcu();
    this.allBlocks = frame.blocksPerMcu();
    int scanBytes = JoinedScan.scanBytes(structure);
    this.out =
        BitWriter.plain(
            JoinedScan.HEADER + scanBytes + scanBytes / ROOM_PARTS + EntropyCodedData.PADDING);
    this.coder =
        new BlockCoder(frame, EncodingTables.of(JoinedScan.scan(frame), StandardTables.all()), out);
  }

  /**
   * What came of joining.
   *
   * @param scan that has all coefficients
   * @param index where MCUs lie in it
   * @param luma the DC coefficients of it
   */
  public record Joined(JoinedScan scan, SpliceIndex index, LumaGrid luma) {}

  /**
   * Joins before a drawing.
   *
   * @param drawn the MCUs that will be drawn on
   */
  public static Joined join(JpegStructure structure, BitSet drawn) throws NotSplicedException {
    return new ScanJoiner(structure, ends(drawn)).join();
  }

  /** Joins before it is known what will be drawn on. */
  public static Joined join(JpegStructure structure) throws NotSplicedException {
    return new ScanJoiner(structure, ScanSurvey.marks(structure.frame())).join();
  }

  /** Before which MCUs sequences of them begin or end. */
  private static BitSet ends(BitSet drawn) {
    BitSet ends = new BitSet();
    for (int from = drawn.nextSetBit(0); from >= 0; ) {
      int to = drawn.nextClearBit(from);
      ends.set(from);
      ends.set(to);
      from = drawn.nextSetBit(to);
    }
    return ends;
  }

  private Joined join() throws NotSplicedException {
    out.bytes(new byte[JoinedScan.HEADER], 0, JoinedScan.HEADER);
    CoefficientRows coefficients = CoefficientRows.of(structure);
    int rows = frame.mcuRows();
    int columns = frame.mcuColumns();
    for (int row = 0; row < rows; row++) {
      Blocks blocks = coefficients.next();
      look(blocks, row * columns, columns);
      add(blocks, row * columns, (row + 1) * columns);
    }
    McuPosition end = position(rows * columns);
    out.align();
    int dataEnd = out.length();
    out.bytes(new byte[EntropyCodedData.PADDING], 0, EntropyCodedData.PADDING);
    return new Joined(
        JoinedScan.of(structure, out.bytes(), dataEnd),
        SpliceIndex.ofPath((long) Byte.SIZE * dataEnd, positions, end, new ExchangedCodes()),
        luma);
  }

  private void look(Blocks row, int first, int columns) {
    for (int column = 0; column < columns; column++) {
      int origin = luma.origin(first + column);
      for (int block = 0; block < lumaBlocks; block++) {
        luma.put(origin, block, row.dc(column * allBlocks + block));
      }
    }
  }

  private void add(Blocks row, int first, int end) throws NotSplicedException {
    int mcu = first;
    while (mcu < end) {
      if (marks.get(mcu)) {
        positions.add(position(mcu));
      }
      int next = marks.nextSetBit(mcu + 1);
      int to = next < 0 ? end : Math.min(next, end);
      coder.code(row, mcu - first, to - first);
      mcu = to;
    }
  }

  private McuPosition position(int mcu) {
    return new McuPosition(mcu, out.position(), coder.predictions());
  }
}
