package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.List;

/**
 * The codes of a component by symbol, as {@link HuffmanTable#codes} has them.
 *
 * @param dc of the sizes of DC differences
 * @param ac of AC coefficients
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TableCodes(int[] dc, int[] ac) {

  /** Those of a scan's components, in its order, by some tables. */
  static TableCodes[] of(Scan scan, HuffmanTables tables) throws NotSplicedException {
    List<CodedComponent> components = scan.components();
    TableCodes[] codes = new TableCodes[components.size()];
    for (int i = 0; i < codes.length; i++) {
      CodedComponent component = components.get(i);
      codes[i] =
          new TableCodes(
              tables.dc(component.dcTable()).codes(), tables.ac(component.acTable()).codes());
    }
    return codes;
  }
}
