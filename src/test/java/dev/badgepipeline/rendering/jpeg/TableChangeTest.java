package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done when a badge needs a symbol for which the file has no code. */
class TableChangeTest {

  /** One code of each length up to the longest: no room but for the code of all ones. */
  private static final HuffmanTable FULL =
      HuffmanTable.trusted(
          IntStream.rangeClosed(0, 16).map(length -> length == 0 ? 0 : 1).toArray(),
          new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});

  private static final RareSymbols RARE = RareSymbols.of(FULL, AcLookup.SYMBOLS);

  private static final HuffmanTable ROOMY =
      HuffmanTable.trusted(
          IntStream.rangeClosed(0, 16).map(length -> length >= 1 && length <= 3 ? 1 : 0).toArray(),
          new byte[] {0, 1, 2});

  @Test
  void tableWithAllCodesIsKept() {
    assertThat(changed(FULL, 3, 9)).isSameAs(FULL);
  }

  @Test
  void missingSymbolsAreAppendedWhereThereIsRoom() {
    assertThat(lengths(changed(ROOMY, 1, 40, 41), 40, 41)).containsExactly(16, 16);
  }

  @Test
  void appendingKeepsTheOtherCodes() {
    assertThat(Arrays.copyOf(changed(ROOMY, 40).codes(), 3))
        .isEqualTo(Arrays.copyOf(ROOMY.codes(), 3));
  }

  @Test
  void codeOfAllOnesIsNeverGivenAway() {
    int[] all = IntStream.range(3, 256).toArray();

    assertThat(changed(ROOMY, all).codes()).doesNotContain(0xFFFF << 8 | 16);
    assertThat(changed(FULL, 40, 41).codes()).doesNotContain(0xFFFF << 8 | 16);
  }

  @Test
  void rareSymbolsOfAFullTableMakeRoomForOthers() {
    HuffmanTable changed = changed(FULL, 40, 41);

    assertThat(lengths(changed, 40, 41)).containsExactly(16, 16);
    assertThat(lengths(changed, 14)).containsExactly(16);
  }

  @Test
  void onlyRareSymbolsGetOtherCodes() {
    int[] before = FULL.codes();
    int[] after = changed(FULL, 40, 41, 42, 43, 44, 45, 46, 47).codes();

    for (int symbol = 0; symbol < FULL.size(); symbol++) {
      assertThat(RARE.contains(symbol) || before[symbol] == after[symbol])
          .as("symbol " + symbol)
          .isTrue();
    }
  }

  @Test
  void asManySymbolsFindRoomAsRareCodesLeave() {
    int[] many = IntStream.range(16, 16 + 240).toArray();
    int[] codes = changed(FULL, many).codes();

    assertThat(Arrays.stream(codes).filter(code -> code != 0).distinct()).hasSize(256);
  }

  @Test
  void tableThatListsASymbolTwiceHasNoRareOnes() {
    HuffmanTable broken =
        HuffmanTable.trusted(
            IntStream.rangeClosed(0, 16).map(length -> length == 0 ? 0 : 1).toArray(),
            new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 15});
    RareSymbols rare = RareSymbols.of(broken, AcLookup.SYMBOLS);

    assertThat(IntStream.range(0, 256)).noneMatch(rare::contains);
    assertThat(TableChange.of(broken, rare, needing(40))).isEmpty();
  }

  @Test
  void rareSymbolsAreAsMuchAsAFewOfAThousand() {
    double share =
        IntStream.range(0, 16)
            .filter(RARE::contains)
            .mapToDouble(symbol -> Math.pow(2, -(FULL.codes()[symbol] & 0xFF)))
            .sum();

    assertThat(share).isBetween(0.002, 0.004);
  }

  private static HuffmanTable changed(HuffmanTable table, int... needed) {
    return TableChange.of(table, RareSymbols.of(table, AcLookup.SYMBOLS), needing(needed))
        .orElseThrow();
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
