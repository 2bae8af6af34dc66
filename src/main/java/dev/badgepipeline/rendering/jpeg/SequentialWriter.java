package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.List;

/** Writes the pieces of a sequential scan (T.81, F.1.2). */
final class SequentialWriter implements FileWriter.NewScan {

  private final EntropyCoded source;
  private final ScanPieces pieces;
  private final int[] componentOf;
  private final HuffmanTables tables;

  /** By the place of a component in the scan. */
  private final Codes[] codes;

  private int nextRare;
  private boolean lacksCode;

  SequentialWriter(
      Frame frame, Scan scan, EntropyCoded source, ScanPieces pieces, HuffmanTables tables)
      throws NotSplicedException {
    this.source = source;
    this.pieces = pieces;
    this.componentOf = ScanDivider.componentOf(frame);
    this.tables = tables;
    this.codes = new Codes[scan.components().size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Codes.of(scan.components().get(i), tables);
    }
  }

  /**
   * The codes of a component, as {@code code << 8 | length} by symbol: those of the source and
   * those to write.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Codes(int[] oldDc, int[] oldAc, int[] dc, int[] ac) {

    static Codes of(CodedComponent coded, HuffmanTables tables) throws NotSplicedException {
      return new Codes(
          coded.dc().codes(),
          coded.ac().codes(),
          tables.dc(coded.dcTable()).codes(),
          tables.ac(coded.acTable()).codes());
    }
  }

  @Override
  public HuffmanTables tables() {
    return tables;
  }

  @Override
  public boolean write(BitWriter out) {
    List<List<ScanPiece>> intervals = pieces.intervals();
    for (int i = 0; i < intervals.size() && !lacksCode; i++) {
      if (i > 0) {
        out.marker(Marker.RST0 + (i - 1 & 7));
      }
      for (ScanPiece piece : intervals.get(i)) {
        if (piece.recoded()) {
          code(piece, out);
        } else {
          copy(piece, out);
        }
      }
      out.align();
    }
    return !lacksCode;
  }

  /** Copies bits; only rare symbols may have other codes than before. */
  private void copy(ScanPiece piece, BitWriter out) {
    RareCodes rare = pieces.rareCodes();
    long at = piece.from();
    for (; nextRare < rare.count() && rare.position(nextRare) < piece.to(); nextRare++) {
      Codes of = codes[rare.component(nextRare)];
      int symbol = rare.symbol(nextRare);
      int old = rare.isAc(nextRare) ? of.oldAc[symbol] : of.oldDc[symbol];
      int code = rare.isAc(nextRare) ? of.ac[symbol] : of.dc[symbol];
      if (code != old && rare.position(nextRare) >= piece.from()) {
        out.copy(source.bytes(), at, rare.position(nextRare));
        out.put(code >> 8, code & 0xFF);
        at = rare.position(nextRare) + (old & 0xFF);
      }
    }
    out.copy(source.bytes(), at, piece.to());
  }

  private void code(ScanPiece piece, BitWriter out) {
    int[] predictions = piece.predictions().clone();
    Blocks blocks = pieces.blocks();
    int block = piece.firstBlock();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        codeDc(blocks.dc(block) - predictions[component], codes[component].dc, out);
        predictions[component] = blocks.dc(block);
        codeAc(blocks, block, codes[component].ac, out);
        block++;
      }
    }
  }

  private void codeDc(int difference, int[] codes, BitWriter out) {
    int size = AcSymbol.size(difference);
    int code = codes[size];
    lacksCode |= code == 0;
    put(code, AcSymbol.bits(difference, size), size, out);
  }

  private void codeAc(Blocks blocks, int block, int[] codes, BitWriter out) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    boolean complete = true;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        complete &= codes[AcSymbol.SIXTEEN_ZEROS] != 0;
        put(codes[AcSymbol.SIXTEEN_ZEROS], 0, 0, out);
      }
      int value = values[offset + k];
      int size = AcSymbol.size(value);
      int code = codes[run << 4 | size];
      complete &= code != 0;
      put(code, AcSymbol.bits(value, size), size, out);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      complete &= codes[AcSymbol.END_OF_BLOCK] != 0;
      put(codes[AcSymbol.END_OF_BLOCK], 0, 0, out);
    }
    lacksCode |= !complete;
  }

  private static void put(int code, int bits, int size, BitWriter out) {
    out.put(code >> 8 << size | bits, (code & 0xFF) + size);
  }
}
