package dev.badgepipeline.rendering.jpeg.huffman;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Makes room in a full table by giving its rare symbols longer codes. These are the last in the
 * order of codes, and codes follow from that order (T.81, C.2), so all others keep theirs.
 */
final class LongerCodes {

  private static final int LONGEST = HuffmanTable.LONGEST;

  /**
   * How much of the room that codes share the rare symbols have together, in codes of the longest
   * length: a few of a thousand, and enough for all symbols that there are.
   */
  private static final int ROOM = 1 << 8;

  private final HuffmanTable table;

  /** Which symbol is the first rare one, in the order of their codes. */
  private final int first;

  /** Of the rare symbols and those to come, in this order. */
  private final int[] lengths;

  private final byte[] more;

  private LongerCodes(HuffmanTable table, byte[] more) {
    this.table = table;
    this.first = firstRare(table);
    this.more = more;
    this.lengths = new int[table.size() - first + more.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = first + i < table.size() ? table.length(first + i) : LONGEST;
    }
  }

  /** The length of a code tells how frequent its symbol is; there is always one that is rarest. */
  private static int firstRare(HuffmanTable table) {
    int room = ROOM;
    int first = table.size();
    while (first > 0) {
      room -= 1 << (LONGEST - table.length(first - 1));
      if (room < 0 && first < table.size()) {
        return first;
      }
      first--;
    }
    return first;
  }

  /**
   * A table with further symbols.
   *
   * @return empty where the rare symbols have not room enough, or symbols are listed twice
   */
  static Optional<HuffmanTable> of(HuffmanTable table, byte[] more) {
    if (table.repeatsSymbols()) {
      return Optional.empty();
    }
    LongerCodes codes = new LongerCodes(table, more);
    return codes.fit(more.length) ? codes.changed() : Optional.empty();
  }

  /**
   * Lengthens codes, those of the rarest symbols first, until all have room.
   *
   * @param lacking how many codes of the longest length there are too many
   */
  private boolean fit(int lacking) {
    int left = lacking - table.roomForMore();
    while (left > 0) {
      int rarest = rarest();
      if (rarest < 0) {
        return false;
      }
      lengths[rarest]++;
      left -= 1 << (LONGEST - lengths[rarest]);
    }
    return true;
  }

  /** Which has the longest code that can become longer; less than zero if none has. */
  private int rarest() {
    int rarest = -1;
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] < LONGEST && (rarest < 0 || lengths[i] >= lengths[rarest])) {
        rarest = i;
      }
    }
    return rarest;
  }

  /** Empty where more codes would have the same length than a definition can say. */
  private Optional<HuffmanTable> changed() {
    int[] counts = new int[LONGEST + 1];
    ByteArrayOutputStream symbols = new ByteArrayOutputStream();
    for (int i = 0; i < first; i++) {
      counts[table.length(i)]++;
      symbols.write(table.symbol(i));
    }
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < lengths.length; i++) {
        if (lengths[i] == length) {
          counts[length]++;
          symbols.write(first + i < table.size() ? table.symbol(first + i) : added(i));
        }
      }
    }
    return counts[LONGEST] > 255
        ? Optional.empty()
        : Optional.of(HuffmanTable.trusted(counts, symbols.toByteArray()));
  }

  private int added(int index) {
    return more[index - (table.size() - first)];
  }
}
