package dev.badgepipeline.rendering.jpeg;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a scan kept, to be gone through more than once. */
final class KeptPieces implements ScanPieces, ScanPieces.Taker {

  private final List<List<ScanPiece>> intervals = new ArrayList<>();
  private final Blocks blocks;
  private final RareCodes rareCodes;

  private KeptPieces(ScanDivider divider) {
    this.blocks = divider.blocks();
    this.rareCodes = divider.rareCodes();
  }

  /**
   * Keeps all pieces.
   *
   * @param divider keeps all blocks
   */
  static KeptPieces of(ScanDivider divider) throws NotSplicedException {
    KeptPieces pieces = new KeptPieces(divider);
    divider.giveTo(pieces);
    return pieces;
  }

  @Override
  public void beginInterval() {
    intervals.add(new ArrayList<>());
  }

  @Override
  public void take(ScanPiece.Copied piece) {
    add(piece);
  }

  @Override
  public void take(ScanPiece.Recoded piece, Blocks ofPiece) {
    add(piece);
  }

  private void add(ScanPiece piece) {
    intervals.get(intervals.size() - 1).add(piece);
  }

  @Override
  public void giveTo(Taker taker) {
    for (List<ScanPiece> interval : intervals) {
      taker.beginInterval();
      for (ScanPiece piece : interval) {
        if (piece instanceof ScanPiece.Copied copied) {
          taker.take(copied);
        } else if (piece instanceof ScanPiece.Recoded recoded) {
          taker.take(recoded, blocks);
        }
      }
    }
  }

  @Override
  public RareCodes rareCodes() {
    return rareCodes;
  }
}
