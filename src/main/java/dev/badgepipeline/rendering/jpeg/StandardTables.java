package dev.badgepipeline.rendering.jpeg;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * The tables that T.81, K.3, gives as examples and most files use. There is one of each, so that
 * what is made of them for reading is made once.
 */
final class StandardTables {

  private static final HuffmanTable AC_LUMA = table(JPEGHuffmanTable.StdACLuminance);

  private static final List<HuffmanTable> ALL =
      List.of(
          table(JPEGHuffmanTable.StdDCLuminance),
          table(JPEGHuffmanTable.StdDCChrominance),
          AC_LUMA,
          table(JPEGHuffmanTable.StdACChrominance));

  /** What makes those with the longest codes more frequent than those without any. */
  private static final int FREQUENT = HuffmanTable.LONGEST + 4;

  private StandardTables() {}

  private static HuffmanTable table(JPEGHuffmanTable standard) {
    short[] lengths = standard.getLengths();
    int[] counts = new int[HuffmanTable.LONGEST + 1];
    for (int i = 0; i < lengths.length; i++) {
      counts[i + 1] = lengths[i];
    }
    short[] values = standard.getValues();
    byte[] symbols = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      symbols[i] = (byte) values[i];
    }
    return HuffmanTable.trusted(counts, symbols);
  }

  /** As the one for luma, but that no symbol lacks a code. */
  static HuffmanTable acWithEverySymbol() {
    long[] frequencies = new long[HuffmanTable.SYMBOLS];
    Arrays.fill(frequencies, 1);
    for (int i = 0; i < AC_LUMA.size(); i++) {
      frequencies[AC_LUMA.symbol(i)] = 1L << (FREQUENT - AC_LUMA.length(i));
    }
    return HuffmanTable.optimal(frequencies);
  }

  /** The standard table of this definition, if it is one. */
  static Optional<HuffmanTable> of(int[] counts, byte[] symbols) {
    return ALL.stream().filter(table -> table.isDefinedBy(counts, symbols)).findFirst();
  }
}
