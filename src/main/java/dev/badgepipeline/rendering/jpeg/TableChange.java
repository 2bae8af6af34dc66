package dev.badgepipeline.rendering.jpeg;

import java.io.ByteArrayOutputStream;

/**
 * What a Huffman table becomes so that it has codes for all that is needed.
 *
 * @param table the table to write with
 * @param keepsCodes whether every symbol that had a code still has the same one
 */
record TableChange(HuffmanTable table, boolean keepsCodes) {

  /**
   * The smallest change that does: none, further codes at the end, or new codes for all symbols.
   *
   * @param needed how often each symbol is needed by what is coded anew
   * @param total about how many symbols there are in the scan
   */
  static TableChange of(HuffmanTable table, long[] needed, long total) {
    byte[] missing = missing(table.codes(), needed);
    if (missing.length == 0) {
      return new TableChange(table, /* keepsCodes= */ true);
    }
    if (table.hasRoomFor(missing.length)) {
      return new TableChange(table.with(missing), /* keepsCodes= */ true);
    }
    return new TableChange(
        HuffmanTable.optimal(frequencies(table.codes(), needed, total)), /* keepsCodes= */ false);
  }

  private static byte[] missing(int[] codes, long[] needed) {
    ByteArrayOutputStream missing = new ByteArrayOutputStream();
    for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
      if (needed[symbol] > 0 && codes[symbol] == 0) {
        missing.write(symbol);
      }
    }
    return missing.toByteArray();
  }

  /**
   * A table without room was made for its file: the length of a code tells how frequent its symbol
   * is, so the scan need not be counted.
   */
  private static long[] frequencies(int[] codes, long[] needed, long total) {
    long[] frequencies = needed.clone();
    for (int symbol = 0; symbol < HuffmanTable.SYMBOLS; symbol++) {
      if (codes[symbol] != 0) {
        frequencies[symbol] += Math.max(1, total >> (codes[symbol] & 0xFF));
      }
    }
    return frequencies;
  }
}
