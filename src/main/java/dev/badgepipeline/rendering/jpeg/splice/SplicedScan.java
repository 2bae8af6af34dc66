package dev.badgepipeline.rendering.jpeg.splice;

import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import dev.badgepipeline.rendering.jpeg.entropy.EncodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.index.McuPosition;
import dev.badgepipeline.rendering.jpeg.index.McuSequence;
import dev.badgepipeline.rendering.jpeg.index.SequentialScan;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.List;

/**
 * A scan that was drawn on.
 *
 * @param whole what it was
 * @param codes of its components, those that it is to have
 * @param intervals the sequences between its restart markers
 * @param exchangedCodes where its codes stand that become others
 * @param bits of its sequences that were drawn on, with eight bytes behind them at least
 * @param end of the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SplicedScan(
    SequentialScan whole,
    EncodingTables[] codes,
    List<List<McuSequence>> intervals,
    ExchangedCodes exchangedCodes,
    byte[] bits,
    McuPosition end) {

  /** The tables to write it with. */
  HuffmanTables tables() {
    return whole.tables();
  }

  /** Writes its data. */
  void write(BitWriter out) throws NotSplicedException {
    ScanWriter writer = new ScanWriter(this, out);
    for (List<McuSequence> interval : intervals) {
      writer.beginInterval();
      for (McuSequence sequence : interval) {
        if (sequence instanceof McuSequence.Copied copied) {
          writer.write(copied);
        } else if (sequence instanceof McuSequence.Drawn drawn) {
          writer.write(drawn);
        }
      }
    }
    out.align();
  }

  /** What the next splice may use. */
  public SpliceIndex index() {
    List<McuSequence.Drawn> sequences =
        intervals.stream()
            .flatMap(List::stream)
            .filter(McuSequence.Drawn.class::isInstance)
            .map(McuSequence.Drawn.class::cast)
            .toList();
    return new SpliceIndex(whole.data().end(), sequences, end, exchangedCodes, bits);
  }
}
