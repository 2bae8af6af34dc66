package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import dev.badgepipeline.rendering.jpeg.parse.Scan.CodedComponent;
import java.util.List;

/**
 * The codes of a component by symbol, as {@link HuffmanTable#codes} has them.
 *
 * @param dc of the sizes of DC differences
 * @param ac of AC coefficients
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EncodingTables(int[] dc, int[] ac) {

  /** Those of a scan's components, in its order, by some tables. */
  public static EncodingTables[] of(Scan scan, HuffmanTables tables) throws NotSplicedException {
    List<CodedComponent> components = scan.components();
    EncodingTables[] codes = new EncodingTables[components.size()];
    for (int i = 0; i < codes.length; i++) {
      CodedComponent component = components.get(i);
      codes[i] =
          new EncodingTables(
              tables.dc(component.dcTable()).codes(), tables.ac(component.acTable()).codes());
    }
    return codes;
  }
}
