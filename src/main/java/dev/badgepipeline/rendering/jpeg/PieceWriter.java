package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import dev.badgepipeline.rendering.jpeg.ScanPiece.DcDifference;

/** Writes the pieces of a sequential scan (T.81, F.1.2). */
final class PieceWriter extends PieceCoder {

  private final byte[] source;
  private final RareCodes rareCodes;
  private final BitWriter out;

  /** Takes what is coded anew, the file or something else. */
  private final BitWriter coded;

  /** By the place of a component in the scan. */
  private final Codes[] codes;

  private int intervals;
  private int nextRare;
  private boolean lacksCode;

  /**
   * Writes with some tables.
   *
   * @param source what the pieces are of
   * @param rareCodes of the pieces
   * @param out takes what is copied
   * @param coded takes what is coded anew
   */
  PieceWriter(
      Frame frame,
      Scan scan,
      EntropyCoded source,
      RareCodes rareCodes,
      HuffmanTables tables,
      BitWriter out,
      BitWriter coded)
      throws NotSplicedException {
    super(frame);
    this.source = source.bytes();
    this.rareCodes = rareCodes;
    this.out = out;
    this.coded = coded;
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

  /** Writes all pieces; answers whether the tables had codes for all of them. */
  boolean write(ScanPieces pieces) throws NotSplicedException {
    pieces.giveTo(this);
    return end();
  }

  /** Ends the scan; answers whether the tables had codes for everything. */
  boolean end() {
    out.align();
    return !lacksCode;
  }

  @Override
  public void beginInterval() {
    super.beginInterval();
    if (intervals > 0) {
      out.align();
      out.marker(Marker.RST0 + (intervals - 1 & 7));
    }
    intervals++;
  }

  @Override
  public void take(ScanPiece.Copied piece) {
    long at = piece.from();
    for (int component = 0; component < codes.length; component++) {
      DcDifference first = piece.firsts()[component];
      int difference = differenceTo(first, component);
      if (difference != first.difference()) {
        copy(at, first.position());
        codeDc(component, difference, out);
        at = first.position() + first.length();
      }
    }
    copy(at, piece.to());
  }

  /** Copies bits; only rare symbols may have other codes than before. */
  private void copy(long from, long to) {
    long at = from;
    for (; nextRare < rareCodes.count() && rareCodes.position(nextRare) < to; nextRare++) {
      Codes of = codes[rareCodes.component(nextRare)];
      int symbol = rareCodes.symbol(nextRare);
      int old = rareCodes.isAc(nextRare) ? of.oldAc[symbol] : of.oldDc[symbol];
      int code = rareCodes.isAc(nextRare) ? of.ac[symbol] : of.dc[symbol];
      if (code != old && rareCodes.position(nextRare) >= from) {
        out.copy(source, at, rareCodes.position(nextRare));
        out.putCode(code, 0, 0);
        at = rareCodes.position(nextRare) + (old & 0xFF);
      }
    }
    out.copy(source, at, to);
  }

  @Override
  void codeDc(int component, int difference) {
    codeDc(component, difference, coded);
  }

  private void codeDc(int component, int difference, BitWriter into) {
    int size = AcSymbol.size(difference);
    int code = codes[component].dc[size];
    lacksCode |= code == 0;
    into.putCode(code, AcSymbol.bits(difference, size), size);
  }

  @Override
  void codeAc(int component, Blocks blocks, int block) {
    codeAc(blocks, block, codes[component].ac);
  }

  private void codeAc(Blocks blocks, int block, int[] codes) {
    short[] values = blocks.values();
    int offset = Blocks.offset(block);
    int last = 0;
    boolean complete = true;
    for (long rest = blocks.filled()[block]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      for (; run > 15; run -= 16) {
        complete &= codes[AcSymbol.SIXTEEN_ZEROS] != 0;
        coded.putCode(codes[AcSymbol.SIXTEEN_ZEROS], 0, 0);
      }
      int value = values[offset + k];
      int size = AcSymbol.size(value);
      int code = codes[run << 4 | size];
      complete &= code != 0;
      coded.putCode(code, AcSymbol.bits(value, size), size);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      complete &= codes[AcSymbol.END_OF_BLOCK] != 0;
      coded.putCode(codes[AcSymbol.END_OF_BLOCK], 0, 0);
    }
    lacksCode |= !complete;
  }
}
