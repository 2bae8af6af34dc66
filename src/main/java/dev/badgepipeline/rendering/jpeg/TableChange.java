package dev.badgepipeline.rendering.jpeg;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** What a Huffman table becomes so that it has codes for all that is needed. */
final class TableChange {

  private TableChange() {}

  /**
   * The smallest change that does: none, further codes at the end, or longer codes for rare symbols
   * to make room. Whatever is not rare keeps its code.
   *
   * @param rare symbols whose codes may change
   * @param needed how often each symbol is needed by what is coded anew
   * @return empty where rare symbols cannot make room enough
   */
  static Optional<HuffmanTable> of(HuffmanTable table, RareSymbols rare, long[] needed) {
    byte[] missing = missing(table.codes(), needed);
    if (missing.length == 0) {
      return Optional.of(table);
    }
    return table.hasRoomFor(missing.length)
        ? Optional.of(table.with(missing))
        : LongerCodes.of(table, rare, missing);
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
}
