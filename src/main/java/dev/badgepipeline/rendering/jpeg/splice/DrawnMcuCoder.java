package dev.badgepipeline.rendering.jpeg.splice;

import dev.badgepipeline.rendering.jpeg.blend.PlacedOverlay;
import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import dev.badgepipeline.rendering.jpeg.entropy.BlockCoder;
import dev.badgepipeline.rendering.jpeg.entropy.EncodingTables;
import dev.badgepipeline.rendering.jpeg.index.McuPosition;
import dev.badgepipeline.rendering.jpeg.index.McuSequence;
import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.List;

/** Codes sequences of MCUs that are drawn on, one behind the other, each from a byte on. */
final class DrawnMcuCoder {

  /** What the badges of a poster take as a rule, in bytes. */
  private static final int USUAL_BITS = 1 << 16;

  private final BitWriter bits = BitWriter.plain(USUAL_BITS);
  private final BlockCoder coder;

  DrawnMcuCoder(Frame frame, EncodingTables[] codes) {
    this.coder = new BlockCoder(frame, codes, bits);
  }

  /**
   * Codes a sequence.
   *
   * @param begin where it begins in the source
   * @param end where it ends there
   * @param overlays that lie over it
   * @param blocks the coefficients as drawn, from the first on
   */
  McuSequence.Drawn code(
      McuPosition begin, McuPosition end, List<PlacedOverlay> overlays, Blocks blocks)
      throws NotSplicedException {
    long firstBit = bits.position();
    coder.predict(begin.predictions());
    coder.code(blocks, 0, end.mcu() - begin.mcu());
    return ended(begin, end, overlays, coder.predictions(), firstBit);
  }

  /** Copies a sequence that was coded before. */
  McuSequence.Drawn copy(McuSequence.Drawn before, byte[] bitsBefore) {
    long firstBit = bits.position();
    bits.copy(bitsBefore, before.firstBit(), before.endBit());
    return ended(before.begin(), before.end(), before.overlays(), before.predictions(), firstBit);
  }

  private McuSequence.Drawn ended(
      McuPosition begin,
      McuPosition end,
      List<PlacedOverlay> overlays,
      int[] predictions,
      long firstBit) {
    long endBit = bits.position();
    bits.align();
    return new McuSequence.Drawn(begin, end, overlays, predictions, firstBit, endBit);
  }

  /** The bits of all sequences, with eight bytes behind them at least. */
  byte[] bits() {
    return bits.bytes();
  }
}
