package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coded blocks come back unchanged when they are translated there and back. */
class AcTranslationTest {

  private static final int BLOCKS = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thereAndBackIsTheSame(long seed) throws NotSplicedException {
    Random random = new Random(seed);
    HuffmanTable one = table(random);
    HuffmanTable other = table(random);
    byte[] coded = coded(one, random);

    byte[] back = translated(translated(coded, one, other), other, one);

    assertThat(Arrays.copyOf(back, coded.length)).isEqualTo(coded);
  }

  /** Codes for all symbols of AC coefficients, some of them as long as can be. */
  private static HuffmanTable table(Random random) {
    long[] frequencies = new long[HuffmanTable.SYMBOLS];
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      int size = symbol & 0x0F;
      boolean exists = size > 0 ? size <= 10 : symbol == 0 || symbol == AcSymbol.SIXTEEN_ZEROS;
      frequencies[symbol] = exists ? 1L << random.nextInt(30) : 0;
    }
    return HuffmanTable.optimal(frequencies);
  }

  private static byte[] coded(HuffmanTable table, Random random) {
    int[] codes = table.codes();
    BitWriter out = new BitWriter(1 << 16);
    for (int block = 0; block < BLOCKS; block++) {
      int last = 0;
      for (int k = 1; k < Frame.COEFFICIENTS; k++) {
        if (random.nextInt(1 + block % 20) == 0) {
          int run = k - last - 1;
          for (; run > 15; run -= 16) {
            put(codes[AcSymbol.SIXTEEN_ZEROS], 0, 0, out);
          }
          int size = 1 + random.nextInt(10);
          put(codes[run << 4 | size], random.nextInt(1 << size), size, out);
          last = k;
        }
      }
      if (last < Frame.COEFFICIENTS - 1) {
        put(codes[AcSymbol.END_OF_BLOCK], 0, 0, out);
      }
    }
    return plainBytes(out);
  }

  private static void put(int code, int bits, int size, BitWriter out) {
    out.put(code >> 8, code & 0xFF);
    out.put(bits, size);
  }

  private static byte[] translated(byte[] coded, HuffmanTable from, HuffmanTable to)
      throws NotSplicedException {
    AcTranslation translation = new AcTranslation(new HuffmanDecoder(from), to);
    BitWriter out = new BitWriter(1 << 16);
    long at = 0;
    for (int block = 0; block < BLOCKS; block++) {
      at = translation.block(coded, at, out);
    }
    return plainBytes(out);
  }

  /** Without stuffing, and with room to look ahead. */
  private static byte[] plainBytes(BitWriter out) {
    out.align();
    byte[] stuffed = out.toBytes();
    byte[] plain = new byte[stuffed.length + EntropyCoded.PADDING];
    int length = 0;
    for (int i = 0; i < stuffed.length; i++) {
      if (i == 0 || stuffed[i] != 0 || stuffed[i - 1] != (byte) 0xFF) {
        plain[length++] = stuffed[i];
      }
    }
    return plain;
  }
}
