package dev.badgepipeline.rendering.jpeg;

/**
 * A table made ready for reading DC differences.
 *
 * @param decoder of any code
 * @param values of short codes that are not rare
 * @param rare whose codes are written down
 */
record DcLookup(HuffmanDecoder decoder, ValueTable values, RareSymbols rare) {

  /** How many symbols there are for samples of eight bits (T.81, F.1.2.1). */
  static final int SYMBOLS = 12;

  static DcLookup of(HuffmanTable table) {
    HuffmanDecoder decoder = new HuffmanDecoder(table);
    RareSymbols rare = RareSymbols.of(table, SYMBOLS);
    return new DcLookup(decoder, new ValueTable(decoder, rare), rare);
  }
}
