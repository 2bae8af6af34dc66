package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Splices a file with several scans, or with tables that cannot be kept: reads all coefficients and
 * writes them as one sequential scan with Huffman tables of its own. That keeps every coefficient,
 * and is simpler than writing as many scans again; the file may become a little larger.
 */
final class RebuiltSplice {

  private static final int LUMA = 0;
  private static final int CHROMA = 1;
  private static final int SEQUENTIAL_BAND = 63;

  private final JpegStructure structure;
  private final Frame frame;
  private final byte[] comment;

  RebuiltSplice(JpegStructure structure, byte[] comment) {
    this.structure = structure;
    this.frame = structure.frame();
    this.comment = comment;
  }

  byte[] splice(BlockBlender blender) throws NotSplicedException {
    Blocks blocks = new CoefficientReader(structure).read();
    blend(blender, blocks);
    ScanPiece all =
        new ScanPiece(
            /* recoded= */ true,
            /* from= */ 0,
            /* to= */ 0,
            frame.mcuCount(),
            /* firstBlock= */ 0,
            new int[frame.components().size()]);
    return write(new ScanPieces(List.of(List.of(all)), blocks, new RareCodes()));
  }

  private void blend(BlockBlender blender, Blocks blocks) {
    int perMcu = frame.blocksPerMcu();
    BitSet touched = blender.touched(frame.mcuRows());
    for (int mcu = touched.nextSetBit(0); mcu >= 0; mcu = touched.nextSetBit(mcu + 1)) {
      blender.moveTo(mcu);
      for (int block = 0; block < perMcu; block++) {
        blender.blend(block, blocks, mcu * perMcu + block);
      }
    }
  }

  private byte[] write(ScanPieces pieces) throws NotSplicedException {
    HuffmanTables tables = optimal(SymbolCounts.of(frame, pieces));
    List<CodedComponent> components = new ArrayList<>();
    for (Component component : frame.components()) {
      int number = component.index() == 0 ? LUMA : CHROMA;
      components.add(new CodedComponent(component, number, number, tables));
    }
    Scan scan = new Scan(components, 0, SEQUENTIAL_BAND, 0, 0, 0, 0, 0, 0);
    SequentialWriter data = new SequentialWriter(frame, scan, EntropyCoded.none(), pieces, tables);
    BitWriter out =
        new BitWriter(structure.file().length + structure.file().length / 8 + comment.length);
    if (!new FileWriter(structure, out).writeSequential(comment, scan, data)) {
      throw new IllegalStateException("a Huffman table lacks a code");
    }
    return out.toBytes();
  }

  private HuffmanTables optimal(SymbolCounts counts) {
    HuffmanTables tables = HuffmanTables.none();
    long[][] dc = new long[2][HuffmanTable.SYMBOLS];
    long[][] ac = new long[2][HuffmanTable.SYMBOLS];
    for (int i = 0; i < frame.components().size(); i++) {
      int number = i == 0 ? LUMA : CHROMA;
      for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
        dc[number][symbol] += counts.dc(i)[symbol];
        ac[number][symbol] += counts.ac(i)[symbol];
      }
    }
    for (int number = LUMA; number <= (frame.isGrey() ? LUMA : CHROMA); number++) {
      tables =
          tables
              .with(HuffmanTables.dcSlot(number), HuffmanTable.optimal(dc[number]))
              .with(HuffmanTables.acSlot(number), HuffmanTable.optimal(ac[number]));
    }
    return tables;
  }
}
