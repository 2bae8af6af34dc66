package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done when a badge needs a symbol for which the file has no code. */
class TableChangeTest {

  private static final int TOTAL = 100_000;

  /** One code of each length up to the longest: no room but for the code of all ones. */
  private static final HuffmanTable FULL =
      HuffmanTable.trusted(
          IntStream.rangeClosed(0, 16).map(length -> length == 0 ? 0 : 1).toArray(),
          new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});

  private static final HuffmanTable ROOMY =
      HuffmanTable.trusted(
          IntStream.rangeClosed(0, 16).map(length -> length >= 1 && length <= 3 ? 1 : 0).toArray(),
          new byte[] {0, 1, 2});

  @Test
  void tableWithAllCodesIsKept() {
    TableChange change = TableChange.of(FULL, needing(3, 9), TOTAL);

    assertThat(change.table()).isSameAs(FULL);
  }

  @Test
  void missingSymbolsAreAppendedWhereThereIsRoom() {
    TableChange change = TableChange.of(ROOMY, needing(1, 40, 41), TOTAL);

    assertThat(change.keepsCodes()).isTrue();
    assertThat(lengths(change.table(), 40, 41)).containsExactly(16, 16);
  }

  @Test
  void appendingKeepsTheOtherCodes() {
    TableChange change = TableChange.of(ROOMY, needing(40), TOTAL);

    assertThat(Arrays.copyOf(change.table().codes(), 3)).isEqualTo(Arrays.copyOf(ROOMY.codes(), 3));
  }

  @Test
  void codeOfAllOnesIsNeverGivenAway() {
    int[] all = IntStream.range(3, 256).toArray();

    TableChange change = TableChange.of(ROOMY, needing(all), TOTAL);

    assertThat(change.table().codes()).doesNotContain(0xFFFF << 8 | 16);
  }

  @Test
  void tableWithoutRoomIsMadeAnew() {
    TableChange change = TableChange.of(FULL, needing(40), TOTAL);

    assertThat(change.keepsCodes()).isFalse();
  }

  @Test
  void newTableHasCodesForOldAndNewSymbols() {
    TableChange change = TableChange.of(FULL, needing(40), TOTAL);

    int[] old = IntStream.range(0, 16).toArray();
    assertThat(lengths(change.table(), old)).allMatch(length -> length > 0);
    assertThat(lengths(change.table(), 40)).allMatch(length -> length > 0);
  }

  private static long[] needing(int... symbols) {
    long[] needed = new long[HuffmanTable.SYMBOLS];
    for (int symbol : symbols) {
      needed[symbol] = 1;
    }
    return needed;
  }

  private static List<Integer> lengths(HuffmanTable table, int... symbols) {
    int[] codes = table.codes();
    return Arrays.stream(symbols).map(symbol -> codes[symbol] & 0xFF).boxed().toList();
  }
}
