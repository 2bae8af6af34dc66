package dev.badgepipeline.rendering.jpeg.splice;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;

import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import dev.badgepipeline.rendering.jpeg.entropy.EncodingTables;
import dev.badgepipeline.rendering.jpeg.entropy.ExchangedCodes;
import dev.badgepipeline.rendering.jpeg.huffman.AcSymbol;
import dev.badgepipeline.rendering.jpeg.index.McuSequence;
import dev.badgepipeline.rendering.jpeg.index.McuSequence.DcDifference;
import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;

/** Writes the sequences of a scan that was drawn on. */
final class ScanWriter {

  private final byte[] source;
  private final byte[] drawn;
  private final ExchangedCodes exchanged;
  private final BitWriter out;

  /** By the place of a component in the scan. */
  private final EncodingTables[] codes;

  /** Those of the source. */
  private final EncodingTables[] oldCodes;

  /**
   * The DC coefficients before what comes next, by the place of a component in the scan; right only
   * behind what was drawn on and where an interval begins.
   */
  private int[] predictions;

  private int intervals;
  private int nextExchanged;

  ScanWriter(SplicedScan scan, BitWriter out) throws NotSplicedException {
    this.source = scan.whole().data().bytes();
    this.drawn = scan.bits();
    this.exchanged = scan.exchangedCodes();
    this.out = out;
    this.codes = scan.codes();
    this.oldCodes = scan.whole().ownCodes();
    this.predictions = new int[codes.length];
  }

  /** A restart interval begins. */
  void beginInterval() {
    predictions = new int[codes.length];
    if (intervals > 0) {
      out.align();
      out.marker(Marker.RST0 + (intervals - 1 & 7));
    }
    intervals++;
  }

  void write(McuSequence.Drawn sequence) {
    out.copy(drawn, sequence.firstBit(), sequence.endBit());
    predictions = sequence.predictions();
  }

  void write(McuSequence.Copied sequence) throws NotSplicedException {
    long at = sequence.from();
    for (int component = 0; component < codes.length; component++) {
      DcDifference first = sequence.firsts()[component];
      int difference = first.coefficient() - predictions[component];
      if (difference != first.difference()) {
        copy(at, first.position());
        writeDc(difference, codes[component].dc());
        at = first.position() + first.length();
      }
    }
    copy(at, sequence.to());
  }

  /** Copies bits, but for the codes that become others. */
  private void copy(long from, long to) {
    long at = from;
    while (nextExchanged < exchanged.count() && exchanged.position(nextExchanged) < to) {
      long position = exchanged.position(nextExchanged);
      if (position >= from) {
        out.copy(source, at, position);
        at = position + exchange(nextExchanged);
      }
      nextExchanged++;
    }
    out.copy(source, at, to);
  }

  /** Writes another code in place of one; answers how long that was. */
  private int exchange(int number) {
    int component = exchanged.component(number);
    int symbol = exchanged.symbol(number);
    boolean ac = exchanged.isAc(number);
    EncodingTables now = codes[component];
    EncodingTables before = oldCodes[component];
    out.putCode(ac ? now.ac()[symbol] : now.dc()[symbol], 0, 0);
    return (ac ? before.ac()[symbol] : before.dc()[symbol]) & 0xFF;
  }

  private void writeDc(int difference, int[] table) throws NotSplicedException {
    int size = AcSymbol.size(difference);
    if (table[size] == 0) {
      throw corrupt("a DC difference is larger than those of 8-bit samples");
    }
    out.putCode(table[size], AcSymbol.bits(difference, size), size);
  }
}
