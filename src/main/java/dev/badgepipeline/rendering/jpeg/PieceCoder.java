package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;

/** Goes through what is coded anew of a sequential scan, as its DC differences and AC values. */
abstract class PieceCoder implements ScanPieces.Taker {

  private final int[] componentOf;

  /**
   * The DC coefficients before what comes next, by the place of a component in the scan; right only
   * behind what is coded anew and where an interval begins.
   */
  private final int[] predictions;

  PieceCoder(Frame frame) {
    this.componentOf = ScanWalk.componentOf(frame);
    this.predictions = new int[frame.components().size()];
  }

  /** Takes a DC difference. */
  abstract void codeDc(int component, int difference);

  /** Takes the AC coefficients of a block. */
  abstract void codeAc(int component, Blocks blocks, int block);

  @Override
  public void beginInterval() {
    Arrays.fill(predictions, 0);
  }

  @Override
  public final void take(ScanPiece.Recoded piece, Blocks blocks) {
    skipTo(piece.predictions());
    int block = piece.firstBlock();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        codeDc(component, blocks.dc(block) - predictions[component]);
        predictions[component] = blocks.dc(block);
        codeAc(component, blocks, block);
        block++;
      }
    }
  }

  /** The DC coefficients behind what was coded anew last. */
  final int[] predictions() {
    return predictions.clone();
  }

  /** Goes behind something that was coded elsewhere. */
  final void skipTo(int[] newPredictions) {
    System.arraycopy(newPredictions, 0, predictions, 0, predictions.length);
  }

  /** What the first DC difference of a component becomes in a piece that is copied. */
  final int differenceTo(ScanPiece.DcDifference first, int component) {
    return first.coefficient() - predictions[component];
  }
}
