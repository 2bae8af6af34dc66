package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.WrittenBits.word;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Coded coefficients turned into the codes of another table, against what they are by T.81. */
class AcTranslationTest {

  /** The codes 0, 10 and 110: a value of two bits, one of ten bits behind a zero, and the end. */
  private static final HuffmanTable SOURCE =
      HuffmanTable.trusted(
          new int[] {0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
          new byte[] {0x02, 0x1A, 0x00});

  /** The codes 0, 10 and 110: the end, the value of two bits, and that of ten. */
  private static final HuffmanTable TARGET =
      HuffmanTable.trusted(
          new int[] {0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
          new byte[] {0x00, 0x02, 0x1A});

  private static final AcTranslation TRANSLATION =
      new AcTranslation(new HuffmanDecoder(SOURCE), TARGET.codes());

  @Test
  void severalCoefficientsAreTurnedAtOnceUpToTheEndOfTheirBlock() {
    long entry = TRANSLATION.entry(word("011_000_110_011"));

    assertThat(AcTranslation.used(entry)).isEqualTo(9);
    assertThat(AcTranslation.advance(entry)).isEqualTo(2);
    assertThat(AcTranslation.endsBlock(entry)).isTrue();
    assertThat(written(entry)).isEqualTo("101110000");
  }

  @Test
  void coefficientThatIsCutOffIsLeftForTheNextLookUp() {
    long entry = TRANSLATION.entry(word("011_10_0000000"));

    assertThat(AcTranslation.used(entry)).isEqualTo(3);
    assertThat(AcTranslation.advance(entry)).isEqualTo(1);
    assertThat(AcTranslation.endsBlock(entry)).isFalse();
    assertThat(written(entry)).isEqualTo("1011");
  }

  @Test
  void longestThatIsSeenIsTurnedWithTheZerosBeforeIt() {
    long entry = TRANSLATION.entry(word("10_1000000001"));

    assertThat(AcTranslation.used(entry)).isEqualTo(12);
    assertThat(AcTranslation.advance(entry)).isEqualTo(2);
    assertThat(written(entry)).isEqualTo("1101000000001");
  }

  @Test
  void codeThatDoesNotExistPassesMoreThanABlockHas() {
    long entry = TRANSLATION.entry(word("111"));

    assertThat(AcTranslation.advance(entry)).isEqualTo(Frame.COEFFICIENTS);
    assertThat(AcTranslation.used(entry)).isZero();
  }

  /** What an entry writes, without the ones that fill its last byte. */
  private static String written(long entry) {
    BitWriter out = new BitWriter(16);
    AcTranslation.write(entry, out);
    int length = AcTranslation.length(entry);
    out.align();
    StringBuilder bits = new StringBuilder();
    for (byte eight : out.toBytes()) {
      bits.append(Integer.toBinaryString((eight & 0xFF) | 0x100).substring(1));
    }
    assertThat(bits.substring(length)).doesNotContain("0");
    return bits.substring(0, length);
  }
}
