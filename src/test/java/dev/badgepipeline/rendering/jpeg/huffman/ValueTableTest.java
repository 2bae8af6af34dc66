package dev.badgepipeline.rendering.jpeg.huffman;

import static dev.badgepipeline.rendering.jpeg.WrittenBits.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Symbols and their values by one look-up, against the slow way of T.81. */
class ValueTableTest {

  /** The codes 0, 10 and 110. */
  private static final HuffmanTable TABLE =
      HuffmanTable.trusted(
          new int[] {0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
          new byte[] {0x02, 0x1A, 0x00});

  private static final ValueTable VALUES = TABLE.forAc().values();

  @ParameterizedTest
  @CsvSource({"0_11, 2, 3, 3", "0_00, 2, -3, 3", "0_10, 2, 2, 3", "10_1000000000, 26, 512, 12"})
  void symbolAndValueAreFoundAtOnce(String bits, int symbol, int value, int count) {
    int entry = VALUES.entry(word(bits));

    assertThat(entry >> 8 & 0xFF).isEqualTo(symbol);
    assertThat(entry >> 16).isEqualTo(value);
    assertThat(entry & 0xFF).isEqualTo(count);
  }

  @Test
  void endOfBlockHasNoValue() {
    assertThat(VALUES.entry(word("110"))).isEqualTo(3);
  }

  @Test
  void codeThatDoesNotExistHasNoEntry() {
    assertThat(VALUES.entry(word("111"))).isZero();
  }

  @Test
  void symbolThatGetsAnotherCodeHasNoEntry() {
    HuffmanTable full =
        HuffmanTable.trusted(
            new int[] {0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            new byte[] {0x00, 0x01, 0x02});

    assertThat(full.forAc().completed().exchanges(0x02)).isTrue();
    assertThat(full.forAc().values().entry(word("11_00"))).isZero();
  }
}
