package dev.badgepipeline.rendering.jpeg.huffman;

import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The Huffman tables in force at some point of a file, by class and number; immutable. */
public final class HuffmanTables {

  /** How many numbers there are in each class. */
  public static final int NUMBERS = 4;

  private static final int DC = 0;
  private static final int AC = NUMBERS;

  private final @Nullable HuffmanTable[] tables;

  private HuffmanTables(@Nullable HuffmanTable[] tables) {
    this.tables = tables;
  }

  public static HuffmanTables none() {
    return new HuffmanTables(new @Nullable HuffmanTable[2 * NUMBERS]);
  }

  /**
   * These tables with one defined anew.
   *
   * @param slot its class and number, as {@link #dcSlot} and {@link #acSlot} name them
   */
  public HuffmanTables with(int slot, HuffmanTable table) {
    @Nullable HuffmanTable[] changed = Arrays.copyOf(tables, tables.length);
    changed[slot] = table;
    return new HuffmanTables(changed);
  }

  public static int dcSlot(int number) {
    return DC + number;
  }

  public static int acSlot(int number) {
    return AC + number;
  }

  public @Nullable HuffmanTable table(int slot) {
    return tables[slot];
  }

  public HuffmanTable dc(int number) throws NotSplicedException {
    return defined(dcSlot(number));
  }

  public HuffmanTable ac(int number) throws NotSplicedException {
    return defined(acSlot(number));
  }

  public HuffmanTable defined(int slot) throws NotSplicedException {
    HuffmanTable table = tables[slot];
    if (table == null) {
      throw NotSplicedException.corrupt("a scan uses a Huffman table that was not defined");
    }
    return table;
  }
}
