package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/** Writes the pieces of a sequential scan (T.81, F.1.2). */
final class SequentialWriter implements FileWriter.NewScan {

  private final Scan scan;
  private final EntropyCoded source;
  private final ScanPieces pieces;
  private final int[] componentOf;
  private final ScanTables tables;
  private final int[][] dcCodes;
  private final int[][] acCodes;
  private boolean lacksCode;

  SequentialWriter(
      Frame frame, Scan scan, EntropyCoded source, ScanPieces pieces, ScanTables tables)
      throws NotSplicedException {
    this.scan = scan;
    this.source = source;
    this.pieces = pieces;
    this.componentOf = ScanDivider.componentOf(frame);
    this.tables = tables;
    int components = scan.components().size();
    this.dcCodes = new int[components][];
    this.acCodes = new int[components][];
    for (int i = 0; i < components; i++) {
      dcCodes[i] = tables.tables().dc(scan.components().get(i).dcTable()).codes();
      acCodes[i] = tables.tables().ac(scan.components().get(i).acTable()).codes();
    }
  }

  @Override
  public HuffmanTables tables() {
    return tables.tables();
  }

  @Override
  public boolean write(BitWriter out) throws NotSplicedException {
    PieceCopier copier =
        tables.keepsCodes()
            ? piece -> out.copy(source.bytes(), piece.from(), piece.to())
            : new PieceTranslator(scan, source, componentOf, tables.tables(), out);
    List<List<ScanPiece>> intervals = pieces.intervals();
    for (int i = 0; i < intervals.size() && !lacksCode; i++) {
      if (i > 0) {
        out.marker(Marker.RST0 + (i - 1 & 7));
      }
      for (ScanPiece piece : intervals.get(i)) {
        if (piece.recoded()) {
          code(piece, out);
        } else {
          copier.copy(piece);
        }
      }
      out.align();
    }
    return !lacksCode;
  }

  /** How the pieces come over that are not coded anew. */
  interface PieceCopier {
    void copy(ScanPiece piece) throws NotSplicedException;
  }

  private void code(ScanPiece piece, BitWriter out) {
    int[] predictions = piece.predictions().clone();
    Blocks blocks = pieces.blocks();
    int block = piece.firstBlock();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        codeDc(blocks.dc(block) - predictions[component], dcCodes[component], out);
        predictions[component] = blocks.dc(block);
        codeAc(blocks, block, acCodes[component], out);
        block++;
      }
    }
  }

  private void codeDc(int difference, int[] codes, BitWriter out) {
    int size = AcSymbol.size(difference);
    put(codes[size], AcSymbol.bits(difference, size), size, out);
  }

  private void codeAc(Blocks blocks, int block, int[] codes, BitWriter out) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        put(codes[AcSymbol.SIXTEEN_ZEROS], 0, 0, out);
      }
      int value = values[offset + k];
      int size = AcSymbol.size(value);
      put(codes[run << 4 | size], AcSymbol.bits(value, size), size, out);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      put(codes[AcSymbol.END_OF_BLOCK], 0, 0, out);
    }
  }

  private void put(int code, int bits, int size, BitWriter out) {
    lacksCode |= code == 0;
    out.put(code >> 8 << size | bits, (code & 0xFF) + size);
  }
}
