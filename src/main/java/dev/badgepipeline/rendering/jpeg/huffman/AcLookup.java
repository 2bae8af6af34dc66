package dev.badgepipeline.rendering.jpeg.huffman;

/**
 * A table made ready for reading AC coefficients.
 *
 * @param decoder of any code
 * @param values of short codes that stay as they are
 * @param skips over short codes that stay as they are
 * @param completed what the table becomes; the codes that it exchanges are written down
 */
public record AcLookup(
    HuffmanDecoder decoder, ValueTable values, AcSkipTable skips, CompletedTable completed) {

  static AcLookup of(HuffmanTable table) {
    HuffmanDecoder decoder = new HuffmanDecoder(table);
    CompletedTable completed = CompletedTable.of(table, TableClass.AC);
    return new AcLookup(
        decoder,
        new ValueTable(decoder, completed),
        new AcSkipTable(decoder, completed),
        completed);
  }
}
