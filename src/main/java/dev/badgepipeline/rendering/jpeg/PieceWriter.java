package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import dev.badgepipeline.rendering.jpeg.ScanPiece.DcDifference;
import java.util.Arrays;

/** Writes the pieces of a sequential scan (T.81, F.1.2). */
final class PieceWriter implements ScanPieces.Taker {

  private final byte[] source;
  private final RareCodes rareCodes;
  private final BitWriter out;
  private final int[] componentOf;

  /** By the place of a component in the scan. */
  private final Codes[] codes;

  /** The DC coefficients last written, likewise; right only behind what is coded anew. */
  private final int[] predictions;

  private int intervals;
  private int nextRare;
  private boolean lacksCode;

  /**
   * Writes with some tables.
   *
   * @param source what the pieces are of
   * @param rareCodes of the pieces
   */
  PieceWriter(
      Frame frame,
      Scan scan,
      EntropyCoded source,
      RareCodes rareCodes,
      HuffmanTables tables,
      BitWriter out)
      throws NotSplicedException {
    this.source = source.bytes();
    this.rareCodes = rareCodes;
    this.out = out;
    this.componentOf = ScanDivider.componentOf(frame);
    this.codes = new Codes[scan.components().size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Codes.of(scan.components().get(i), tables);
    }
    this.predictions = new int[codes.length];
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
    out.align();
    return !lacksCode;
  }

  @Override
  public void beginInterval() {
    if (intervals > 0) {
      out.align();
      out.marker(Marker.RST0 + (intervals - 1 & 7));
    }
    intervals++;
    Arrays.fill(predictions, 0);
  }

  @Override
  public void take(ScanPiece.Copied piece) {
    long at = piece.from();
    for (int component = 0; component < predictions.length; component++) {
      DcDifference first = piece.firsts()[component];
      int difference = first.coefficient() - predictions[component];
      if (difference != first.difference()) {
        copy(at, first.position());
        codeDc(difference, codes[component].dc);
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
        out.put(code >> 8, code & 0xFF);
        at = rareCodes.position(nextRare) + (old & 0xFF);
      }
    }
    out.copy(source, at, to);
  }

  @Override
  public void take(ScanPiece.Recoded piece, Blocks blocks) {
    System.arraycopy(piece.predictions(), 0, predictions, 0, predictions.length);
    int block = piece.firstBlock();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        codeDc(blocks.dc(block) - predictions[component], codes[component].dc);
        predictions[component] = blocks.dc(block);
        codeAc(blocks, block, codes[component].ac);
        block++;
      }
    }
  }

  private void codeDc(int difference, int[] codes) {
    int size = AcSymbol.size(difference);
    int code = codes[size];
    lacksCode |= code == 0;
    put(code, AcSymbol.bits(difference, size), size);
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
        put(codes[AcSymbol.SIXTEEN_ZEROS], 0, 0);
      }
      int value = values[offset + k];
      int size = AcSymbol.size(value);
      int code = codes[run << 4 | size];
      complete &= code != 0;
      put(code, AcSymbol.bits(value, size), size);
      last = k;
    }
    if (last < Frame.COEFFICIENTS - 1) {
      complete &= codes[AcSymbol.END_OF_BLOCK] != 0;
      put(codes[AcSymbol.END_OF_BLOCK], 0, 0);
    }
    lacksCode |= !complete;
  }

  private void put(int code, int bits, int size) {
    out.put(code >> 8 << size | bits, (code & 0xFF) + size);
  }
}
