package dev.badgepipeline.rendering.jpeg.huffman;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a Huffman table becomes so that it has codes for all that may be drawn. That follows from
 * the table alone, so it is the same whatever is drawn.
 */
public final class CompletedTable {

  private final Optional<HuffmanTable> table;
  private final boolean[] exchanged = new boolean[HuffmanTable.SYMBOLS];

  private CompletedTable(HuffmanTable old, Optional<HuffmanTable> table) {
    this.table = table;
    table.ifPresent(completed -> noteExchanged(old.codes(), completed.codes()));
  }

  private void noteExchanged(int[] before, int[] after) {
    for (int symbol = 0; symbol < exchanged.length; symbol++) {
      exchanged[symbol] = before[symbol] != 0 && before[symbol] != after[symbol];
    }
  }

  /** Changes a table as little as will do: further codes at the end, or longer codes for a few. */
  static CompletedTable of(HuffmanTable table, TableClass tableClass) {
    byte[] missing = missing(table.codes(), tableClass.symbols());
    if (missing.length == 0) {
      return new CompletedTable(table, Optional.of(table));
    }
    return new CompletedTable(
        table,
        table.hasRoomFor(missing.length)
            ? Optional.of(table.with(missing))
            : LongerCodes.of(table, missing));
  }

  private static byte[] missing(int[] codes, IntStream symbols) {
    int[] missing = symbols.filter(symbol -> codes[symbol] == 0).toArray();
    byte[] bytes = new byte[missing.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) missing[i];
    }
    return bytes;
  }

  /** The table; empty where rare symbols cannot make room enough. */
  public Optional<HuffmanTable> table() {
    return table;
  }

  /** Whether a symbol has another code than before. */
  public boolean exchanges(int symbol) {
    return exchanged[symbol];
  }
}
