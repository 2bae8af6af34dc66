package dev.badgepipeline.rendering.jpeg;

/**
 * A table made ready for reading AC coefficients.
 *
 * @param decoder of any code
 * @param values of short codes that are not rare
 * @param skips over short codes that are not rare
 * @param rare whose codes are written down
 */
record AcLookup(HuffmanDecoder decoder, ValueTable values, AcSkipTable skips, RareSymbols rare) {

  /** How many symbols there are for samples of eight bits (T.81, F.1.2.2). */
  static final int SYMBOLS = 162;

  static AcLookup of(HuffmanTable table) {
    HuffmanDecoder decoder = new HuffmanDecoder(table);
    RareSymbols rare = RareSymbols.of(table, SYMBOLS);
    return new AcLookup(
        decoder, new ValueTable(decoder, rare), new AcSkipTable(decoder, rare), rare);
  }
}
