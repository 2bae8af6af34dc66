package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/**
 * A scan that was drawn on.
 *
 * @param whole what it was
 * @param codes of its components, those that it is to have
 * @param intervals the pieces between its restart markers
 * @param exchangedCodes where its codes stand that become others
 * @param bits of its pieces that were drawn on, with eight bytes behind them at least
 * @param end of the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DrawnScan(
    WholeScan whole,
    TableCodes[] codes,
    List<List<ScanPiece>> intervals,
    ExchangedCodes exchangedCodes,
    byte[] bits,
    ScanPlace end) {

  /** The tables to write it with. */
  HuffmanTables tables() {
    return whole.tables();
  }

  /** Writes its data. */
  void write(BitWriter out) throws NotSplicedException {
    PieceWriter writer = new PieceWriter(this, out);
    for (List<ScanPiece> pieces : intervals) {
      writer.beginInterval();
      for (ScanPiece piece : pieces) {
        if (piece instanceof ScanPiece.Copied copied) {
          writer.write(copied);
        } else if (piece instanceof ScanPiece.Drawn drawn) {
          writer.write(drawn);
        }
      }
    }
    out.align();
  }

  /** What the next splice may use. */
  SpliceIndex index() {
    List<ScanPiece.Drawn> runs =
        intervals.stream()
            .flatMap(List::stream)
            .filter(ScanPiece.Drawn.class::isInstance)
            .map(ScanPiece.Drawn.class::cast)
            .toList();
    return new SpliceIndex(whole.data().end(), runs, end, exchangedCodes, bits);
  }
}
