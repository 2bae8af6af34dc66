package dev.badgepipeline.rendering.jpeg.huffman;

/**
 * A table made ready for reading DC differences.
 *
 * @param decoder of any code
 * @param values of short codes that stay as they are
 * @param completed what the table becomes; the codes that it exchanges are written down
 */
public record DcLookup(HuffmanDecoder decoder, ValueTable values, CompletedTable completed) {

  static DcLookup of(HuffmanTable table) {
    HuffmanDecoder decoder = new HuffmanDecoder(table);
    CompletedTable completed = CompletedTable.of(table, TableClass.DC);
    return new DcLookup(decoder, new ValueTable(decoder, completed), completed);
  }
}
