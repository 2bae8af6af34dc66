package dev.badgepipeline.rendering.jpeg.huffman;

import java.util.stream.IntStream;

/** What the symbols of a Huffman table mean (T.81, B.2.4.2). */
enum TableClass {
  /** Sizes of DC differences. */
  DC,

  /** Runs of zeros and the sizes of the AC coefficients behind them. */
  AC;

  private static final int LARGEST_DC_SIZE = 11;
  private static final int LARGEST_AC_SIZE = 10;

  /** All symbols that samples of eight bits can need (T.81, F.1.2.1 and F.1.2.2). */
  IntStream symbols() {
    return switch (this) {
      case DC -> IntStream.rangeClosed(0, LARGEST_DC_SIZE);
      case AC ->
          IntStream.concat(
              IntStream.of(AcSymbol.END_OF_BLOCK, AcSymbol.SIXTEEN_ZEROS),
              IntStream.range(0, 16).flatMap(TableClass::valuesBehind));
    };
  }

  private static IntStream valuesBehind(int zeros) {
    return IntStream.rangeClosed(1, LARGEST_AC_SIZE).map(size -> (zeros << 4) | size);
  }
}
