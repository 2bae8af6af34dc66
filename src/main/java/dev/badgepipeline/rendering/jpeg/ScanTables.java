package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.List;
import java.util.Optional;

/**
 * The Huffman tables that a sequential scan is written with.
 *
 * @param tables all of them, by class and number
 * @param keepsCodes whether what is copied may be copied as bits
 */
record ScanTables(HuffmanTables tables, boolean keepsCodes) {

  /** How many symbols there are for samples of eight bits (T.81, F.1.2.1 and F.1.2.2). */
  private static final int DC_SYMBOLS = 12;

  private static final int AC_SYMBOLS = 162;

  /**
   * The scan's own tables where they are not made for its picture, but have codes for whatever a
   * picture may need: what is needed then need not be counted.
   */
  static Optional<ScanTables> complete(Scan scan) throws NotSplicedException {
    for (CodedComponent component : scan.components()) {
      if (component.dc().size() < DC_SYMBOLS || component.ac().size() < AC_SYMBOLS) {
        return Optional.empty();
      }
    }
    return Optional.of(new ScanTables(scan.components().get(0).tables(), /* keepsCodes= */ true));
  }

  /**
   * The scan's tables, changed as little as will do.
   *
   * @param total about how many symbols the scan has of each table
   */
  static ScanTables changed(Scan scan, SymbolCounts counts, long total) throws NotSplicedException {
    HuffmanTables tables = scan.components().get(0).tables();
    boolean keepsCodes = true;
    for (int slot = 0; slot < 2 * HuffmanTables.NUMBERS; slot++) {
      long[] needed = needed(scan.components(), counts, slot);
      if (needed.length > 0) {
        TableChange change = TableChange.of(tables.defined(slot), needed, total);
        tables = tables.with(slot, change.table());
        keepsCodes &= change.keepsCodes();
      }
    }
    return new ScanTables(tables, keepsCodes);
  }

  /** What the components that use a table need of it; empty if none uses it. */
  private static long[] needed(List<CodedComponent> components, SymbolCounts counts, int slot) {
    long[] sum = new long[0];
    for (int i = 0; i < components.size(); i++) {
      if (HuffmanTables.dcSlot(components.get(i).dcTable()) == slot) {
        sum = sum(sum, counts.dc(i));
      }
      if (HuffmanTables.acSlot(components.get(i).acTable()) == slot) {
        sum = sum(sum, counts.ac(i));
      }
    }
    return sum;
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = other.clone();
    for (int i = 0; i < one.length; i++) {
      sum[i] += one[i];
    }
    return sum;
  }
}
