package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.List;
import java.util.Optional;

/** Finds the Huffman tables that a sequential scan is to be written with. */
final class ScanTables {

  private ScanTables() {}

  /**
   * The scan's own tables where they are not made for its picture, but have codes for whatever a
   * picture may need: what is needed then need not be counted.
   */
  static Optional<HuffmanTables> complete(Scan scan) throws NotSplicedException {
    for (CodedComponent component : scan.components()) {
      if (component.dc().size() < DcLookup.SYMBOLS || component.ac().size() < AcLookup.SYMBOLS) {
        return Optional.empty();
      }
    }
    return Optional.of(scan.components().get(0).tables());
  }

  /** The scan's tables, changed as little as will do; empty where that would be too much. */
  static Optional<HuffmanTables> changed(Scan scan, SymbolCounts counts)
      throws NotSplicedException {
    HuffmanTables tables = scan.components().get(0).tables();
    for (int slot = 0; slot < 2 * HuffmanTables.NUMBERS; slot++) {
      long[] needed = needed(scan.components(), counts, slot);
      if (needed.length > 0) {
        HuffmanTable table = tables.defined(slot);
        RareSymbols rare =
            slot < HuffmanTables.acSlot(0) ? table.forDc().rare() : table.forAc().rare();
        Optional<HuffmanTable> change = TableChange.of(table, rare, needed);
        if (change.isEmpty()) {
          return Optional.empty();
        }
        tables = tables.with(slot, change.get());
      }
    }
    return Optional.of(tables);
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
