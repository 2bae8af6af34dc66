package dev.badgepipeline.rendering.jpeg.huffman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a table that has not all codes that a badge may need. */
class CompletedTableTest {

  /** One code of each length up to the longest: no room but for the code of all ones. */
  private static final HuffmanTable FULL = staircase(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17);

  private static final HuffmanTable ROOMY =
      HuffmanTable.trusted(
          IntStream.rangeClosed(0, 16).map(length -> length >= 1 && length <= 3 ? 1 : 0).toArray(),
          new byte[] {0, 1, 2});

  /** A code of each length, the rest of them for symbols that no picture can need. */
  private static HuffmanTable staircase(int... first) {
    byte[] symbols = new byte[HuffmanTable.LONGEST];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = (byte) (i < first.length ? first[i] : ((i - first.length) << 4) | 0x0F);
    }
    return HuffmanTable.trusted(
        IntStream.rangeClosed(0, 16).map(length -> length == 0 ? 0 : 1).toArray(), symbols);
  }

  static Stream<HuffmanTable> tables() {
    return Stream.of(FULL, ROOMY);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void standardTablesAreKept(int number) throws NotSplicedException {
    HuffmanTable dc = StandardTables.all().dc(number);
    HuffmanTable ac = StandardTables.all().ac(number);

    assertThat(CompletedTable.of(dc, TableClass.DC).table()).containsSame(dc);
    assertThat(CompletedTable.of(ac, TableClass.AC).table()).containsSame(ac);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everySymbolHasACodeThen(HuffmanTable table) {
    int[] codes = completed(table).codes();

    assertThat(TableClass.AC.symbols()).allMatch(symbol -> codes[symbol] != 0);
    assertThat(Arrays.stream(codes).filter(code -> code != 0)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noSymbolLosesItsCode(HuffmanTable table) {
    int[] before = table.codes();
    int[] after = completed(table).codes();

    assertThat(IntStream.range(0, HuffmanTable.SYMBOLS))
        .allMatch(symbol -> before[symbol] == 0 || after[symbol] != 0);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void codeOfAllOnesIsNeverGivenAway(HuffmanTable table) {
    assertThat(completed(table).codes()).doesNotContain(0xFFFF << 8 | 16);
  }

  @Test
  void appendingKeepsTheOtherCodes() {
    CompletedTable completed = CompletedTable.of(ROOMY, TableClass.AC);

    assertThat(Arrays.copyOf(completed(ROOMY).codes(), 3))
        .isEqualTo(Arrays.copyOf(ROOMY.codes(), 3));
    assertThat(IntStream.range(0, HuffmanTable.SYMBOLS)).noneMatch(completed::exchanges);
  }

  @Test
  void onlyRareSymbolsOfAFullTableGetOtherCodes() {
    int[] before = FULL.codes();
    double share =
        IntStream.range(0, HuffmanTable.SYMBOLS)
            .filter(CompletedTable.of(FULL, TableClass.AC)::exchanges)
            .mapToDouble(symbol -> Math.pow(2, -(before[symbol] & 0xFF)))
            .sum();

    assertThat(share).isBetween(0.001, 0.004);
  }

  @Test
  void exchangedAreThoseWhoseCodesDiffer() {
    CompletedTable completed = CompletedTable.of(FULL, TableClass.AC);
    int[] before = FULL.codes();
    int[] after = completed(FULL).codes();

    assertThat(IntStream.range(0, HuffmanTable.SYMBOLS).filter(symbol -> before[symbol] != 0))
        .allMatch(symbol -> completed.exchanges(symbol) == (before[symbol] != after[symbol]));
  }

  @Test
  void tableThatListsASymbolTwiceIsNotCompleted() {
    CompletedTable completed = CompletedTable.of(staircase(0, 1, 1), TableClass.AC);

    assertThat(completed.table()).isEmpty();
    assertThat(IntStream.range(0, HuffmanTable.SYMBOLS)).noneMatch(completed::exchanges);
  }

  @Test
  void tableWithMoreLongCodesThanCanBeSaidIsNotCompleted() {
    int[] useless =
        IntStream.range(0, HuffmanTable.SYMBOLS)
            .filter(symbol -> TableClass.AC.symbols().noneMatch(needed -> needed == symbol))
            .toArray();
    byte[] symbols = new byte[useless.length];
    for (int i = 0; i < useless.length; i++) {
      symbols[i] = (byte) useless[i];
    }
    int[] counts = new int[HuffmanTable.LONGEST + 1];
    counts[HuffmanTable.LONGEST] = useless.length;

    assertThat(CompletedTable.of(HuffmanTable.trusted(counts, symbols), TableClass.AC).table())
        .isEmpty();
  }

  private static HuffmanTable completed(HuffmanTable table) {
    return CompletedTable.of(table, TableClass.AC).table().orElseThrow();
  }
}
