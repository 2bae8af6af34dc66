package dev.badgepipeline.rendering.jpeg;

/**
 * The last symbols of a table, which a scan uses so seldom that they can be given other codes,
 * wherever they stand, to make room for further symbols. None where the table has room enough, or
 * every symbol.
 */
final class RareSymbols {

  /** How much of the room that codes share these have together, in codes of the longest length. */
  private static final int ROOM = 1 << 8;

  private final boolean[] rare = new boolean[HuffmanTable.SYMBOLS];
  private int first;

  private RareSymbols(HuffmanTable table) {
    this.first = table.size();
  }

  /**
   * Chooses the symbols.
   *
   * @param kinds how many symbols there can be in a table of its class
   */
  static RareSymbols of(HuffmanTable table, int kinds) {
    RareSymbols chosen = new RareSymbols(table);
    if (!table.hasRoomFor(Math.max(0, kinds - table.size())) && !table.repeatsSymbols()) {
      chosen.choose(table);
    }
    return chosen;
  }

  /** The length of a code tells how frequent its symbol is; there is always one that is rarest. */
  private void choose(HuffmanTable table) {
    int room = ROOM;
    while (first > 0) {
      room -= 1 << (HuffmanTable.LONGEST - table.length(first - 1));
      if (room < 0 && first < table.size()) {
        return;
      }
      rare[table.symbol(--first)] = true;
    }
  }

  boolean contains(int symbol) {
    return rare[symbol];
  }

  /** Which of the table's symbols, in the order of their codes, is the first of these. */
  int first() {
    return first;
  }
}
