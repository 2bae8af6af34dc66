package dev.badgepipeline.rendering.jpeg.huffman;

import java.util.List;
import java.util.Optional;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * The tables that T.81, K.3, gives as examples and most files use. There is one of each, so that
 * what is made of them for reading is made once.
 */
public final class StandardTables {

  private static final List<HuffmanTable> ALL =
      List.of(
          table(JPEGHuffmanTable.StdDCLuminance),
          table(JPEGHuffmanTable.StdDCChrominance),
          table(JPEGHuffmanTable.StdACLuminance),
          table(JPEGHuffmanTable.StdACChrominance));

  private static final HuffmanTables TABLES =
      HuffmanTables.none()
          .with(HuffmanTables.dcSlot(0), ALL.get(0))
          .with(HuffmanTables.dcSlot(1), ALL.get(1))
          .with(HuffmanTables.acSlot(0), ALL.get(2))
          .with(HuffmanTables.acSlot(1), ALL.get(3));

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

  /** All of them, those for luma by the number 0, those for chroma by 1. */
  public static HuffmanTables all() {
    return TABLES;
  }

  /** The standard table of this definition, if it is one. */
  public static Optional<HuffmanTable> of(int[] counts, byte[] symbols) {
    return ALL.stream().filter(table -> table.isDefinedBy(counts, symbols)).findFirst();
  }
}
