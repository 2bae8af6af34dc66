package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.SymbolBuffer.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins the scans of a file into one, with tables that have room for all that may be drawn. That
 * keeps every coefficient, and is simpler than drawing on as many scans; the file may become a
 * little larger. What comes out follows from the file alone.
 */
final class ScanJoiner {

  /** Between coefficients as large as are read, which is more than 8-bit samples need. */
  private static final int LARGEST_DC_SIZE = AcSymbol.size(2 * ScanWalk.LARGEST_DC);

  private final JpegStructure structure;
  private final Frame frame;

  /** For each block of an MCU its component. */
  private final int[] componentOf;

  /** The MCUs before which something begins or ends that will be drawn on, and the end. */
  private final BitSet marks;

  /** The DC coefficients before each of them. */
  private final List<int[]> predictions = new ArrayList<>();

  private final SymbolBuffer symbols;

  private ScanJoiner(JpegStructure structure, BitSet drawn) {
    this.structure = structure;
    this.frame = structure.frame();
    this.componentOf = ScanWalk.componentOf(frame);
    this.marks = marks(drawn);
    this.marks.set(frame.mcuCount());
    this.symbols = new SymbolBuffer(frame.components().size());
  }

  private static BitSet marks(BitSet drawn) {
    BitSet marks = new BitSet();
    for (int from = drawn.nextSetBit(0); from >= 0; ) {
      int to = drawn.nextClearBit(from);
      marks.set(from);
      marks.set(to);
      from = drawn.nextSetBit(to);
    }
    return marks;
  }

  /**
   * What came of joining.
   *
   * @param scan that has all coefficients
   * @param index where the runs of MCUs lie that will be drawn on
   */
  record Joined(JoinedScan scan, SpliceIndex index) {}

  /**
   * Joins.
   *
   * @param drawn the MCUs that will be drawn on
   */
  static Joined join(JpegStructure structure, BitSet drawn) throws NotSplicedException {
    ScanJoiner joiner = new ScanJoiner(structure, drawn);
    joiner.read();
    return joiner.write();
  }

  private void read() throws NotSplicedException {
    CoefficientRows coefficients = CoefficientRows.of(structure);
    int rows = frame.mcuRows();
    int columns = frame.mcuColumns();
    for (int row = 0; row < rows; row++) {
      keep(coefficients.next(), row * columns, (row + 1) * columns);
    }
    predictions.add(symbols.predictions());
  }

  private void keep(Blocks row, int from, int to) {
    int block = 0;
    for (int mcu = from; mcu < to; mcu++) {
      if (marks.get(mcu)) {
        predictions.add(symbols.predictions());
      }
      for (int component : componentOf) {
        symbols.add(row, block++, component);
      }
    }
  }

  private Joined write() throws NotSplicedException {
    HuffmanTables tables = tables();
    byte[] header = JoinedScan.header(structure, tables);
    Codes[] codes = codes(tables);
    int dataBytes = (int) ((symbols.bits(codes) + Byte.SIZE - 1) / Byte.SIZE);
    BitWriter out = BitWriter.plain(header.length + dataBytes + EntropyCoded.PADDING);
    out.bytes(header, 0, header.length);
    long[] positions = symbols.write(blockCodes(codes), marks, out);
    out.align();
    return new Joined(JoinedScan.written(out.bytes()), index(positions, out.position()));
  }

  /** The best ones that have codes for all that may be drawn, and what lies beside it. */
  private HuffmanTables tables() {
    HuffmanTables tables = HuffmanTables.none();
    for (int number = 0; number < JoinedScan.tablePairs(frame); number++) {
      long[] dc = new long[HuffmanTable.SYMBOLS];
      long[] ac = new long[HuffmanTable.SYMBOLS];
      dc[LARGEST_DC_SIZE] = 1;
      TableClass.DC.symbols().forEach(symbol -> dc[symbol] = 1);
      TableClass.AC.symbols().forEach(symbol -> ac[symbol] = 1);
      for (int component = 0; component < frame.components().size(); component++) {
        if (JoinedScan.tableNumber(component) == number) {
          add(symbols.dc(component), dc);
          add(symbols.ac(component), ac);
        }
      }
      tables =
          tables
              .with(HuffmanTables.dcSlot(number), HuffmanTable.optimal(dc))
              .with(HuffmanTables.acSlot(number), HuffmanTable.optimal(ac));
    }
    return tables;
  }

  private static void add(long[] counts, long[] to) {
    for (int symbol = 0; symbol < counts.length; symbol++) {
      to[symbol] += counts[symbol];
    }
  }

  /** By component; those that have the same tables have the same codes. */
  private Codes[] codes(HuffmanTables tables) throws NotSplicedException {
    List<Codes> pairs = new ArrayList<>();
    for (int number = 0; number < JoinedScan.tablePairs(frame); number++) {
      pairs.add(Codes.of(tables.dc(number), tables.ac(number)));
    }
    return IntStream.range(0, frame.components().size())
        .mapToObj(component -> pairs.get(JoinedScan.tableNumber(component)))
        .toArray(Codes[]::new);
  }

  private Codes[] blockCodes(Codes[] codes) {
    return Arrays.stream(componentOf).mapToObj(component -> codes[component]).toArray(Codes[]::new);
  }

  private SpliceIndex index(long[] positions, long dataEnd) {
    int[] mcus = marks.stream().toArray();
    List<ScanPlace> places =
        IntStream.range(0, mcus.length)
            .mapToObj(i -> new ScanPlace(mcus[i], positions[i], predictions.get(i)))
            .toList();
    return SpliceIndex.ofPlaces(dataEnd, places);
  }
}
