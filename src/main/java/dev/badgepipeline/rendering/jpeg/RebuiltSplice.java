package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import dev.badgepipeline.rendering.jpeg.SymbolBuffer.Codes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Splices a file with several scans, or with tables that cannot be kept: reads all coefficients and
 * writes them as one sequential scan with Huffman tables of its own. That keeps every coefficient,
 * and is simpler than writing as many scans again; the file may become a little larger.
 */
final class RebuiltSplice implements FileWriter.NewScan {

  private static final int LUMA = 0;
  private static final int CHROMA = 1;
  private static final int SEQUENTIAL_BAND = 63;

  private final JpegStructure structure;
  private final Frame frame;
  private final byte[] comment;

  /** For each block of an MCU its component. */
  private final int[] componentOf;

  private final SymbolBuffer symbols;
  private HuffmanTables tables = HuffmanTables.none();

  RebuiltSplice(JpegStructure structure, byte[] comment) {
    this.structure = structure;
    this.frame = structure.frame();
    this.comment = comment;
    this.componentOf = ScanWalk.componentOf(frame);
    this.symbols = new SymbolBuffer(frame.components().size());
  }

  /** Draws; what comes out holds nothing of the source. */
  BitWriter splice(BlockBlender blender) throws NotSplicedException {
    read(blender);
    tables = optimal();
    BitWriter out =
        new BitWriter(structure.file().length + structure.file().length / 8 + comment.length);
    new FileWriter(structure, out).writeSequential(comment, wholeScan(), this);
    return out;
  }

  private void read(BlockBlender blender) throws NotSplicedException {
    CoefficientRows coefficients = CoefficientRows.of(structure);
    BitSet touched = blender.touched(frame.mcuRows());
    int rows = frame.mcuRows();
    for (int number = 0; number < rows; number++) {
      Blocks row = coefficients.next();
      blend(blender, touched, number, row);
      keep(row);
    }
  }

  private void blend(BlockBlender blender, BitSet touched, int number, Blocks row) {
    int perMcu = componentOf.length;
    int first = number * frame.mcuColumns();
    int end = first + frame.mcuColumns();
    for (int mcu = touched.nextSetBit(first);
        mcu >= 0 && mcu < end;
        mcu = touched.nextSetBit(mcu + 1)) {
      blender.moveTo(mcu);
      for (int block = 0; block < perMcu; block++) {
        blender.blend(block, row, (mcu - first) * perMcu + block);
      }
    }
  }

  private void keep(Blocks row) {
    int block = 0;
    while (block < row.count()) {
      for (int component : componentOf) {
        symbols.add(row, block++, component);
      }
    }
  }

  private HuffmanTables optimal() {
    HuffmanTables optimal = HuffmanTables.none();
    long[][] dc = new long[2][HuffmanTable.SYMBOLS];
    long[][] ac = new long[2][HuffmanTable.SYMBOLS];
    for (int i = 0; i < frame.components().size(); i++) {
      for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
        dc[number(i)][symbol] += symbols.dc(i)[symbol];
        ac[number(i)][symbol] += symbols.ac(i)[symbol];
      }
    }
    for (int number = LUMA; number < tableCount(); number++) {
      optimal =
          optimal
              .with(HuffmanTables.dcSlot(number), HuffmanTable.optimal(dc[number]))
              .with(HuffmanTables.acSlot(number), HuffmanTable.optimal(ac[number]));
    }
    return optimal;
  }

  private int tableCount() {
    return frame.isGrey() ? 1 : 2;
  }

  /** The number of a component's tables. */
  private static int number(int component) {
    return component == 0 ? LUMA : CHROMA;
  }

  private Scan wholeScan() {
    List<CodedComponent> components =
        frame.components().stream()
            .map(
                component ->
                    new CodedComponent(
                        component, number(component.index()), number(component.index()), tables))
            .toList();
    return new Scan(components, 0, SEQUENTIAL_BAND, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public HuffmanTables tables() {
    return tables;
  }

  @Override
  public boolean write(BitWriter out) throws NotSplicedException {
    List<Codes> codes = new ArrayList<>();
    for (int number = LUMA; number < tableCount(); number++) {
      codes.add(Codes.of(tables.dc(number), tables.ac(number)));
    }
    symbols.write(
        Arrays.stream(componentOf)
            .mapToObj(component -> codes.get(number(component)))
            .toArray(Codes[]::new),
        out);
    out.align();
    return true;
  }
}
