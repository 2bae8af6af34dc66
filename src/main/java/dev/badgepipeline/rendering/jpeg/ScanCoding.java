package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.List;

/**
 * The tables of a sequential scan made ready for reading.
 *
 * @param dcDecoders by the place of a component in the scan
 * @param acDecoders likewise
 * @param skips likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScanCoding(HuffmanDecoder[] dcDecoders, HuffmanDecoder[] acDecoders, AcSkipTable[] skips) {

  /** Components that share a table share what is made of it. */
  static ScanCoding of(Scan scan) throws NotSplicedException {
    List<CodedComponent> components = scan.components();
    int count = components.size();
    HuffmanDecoder[] dc = new HuffmanDecoder[count];
    HuffmanDecoder[] ac = new HuffmanDecoder[count];
    AcSkipTable[] skips = new AcSkipTable[count];
    for (int i = 0; i < count; i++) {
      CodedComponent coded = components.get(i);
      int sharesDc = sharing(components, i, /* dc= */ true);
      dc[i] = sharesDc < i ? dc[sharesDc] : new HuffmanDecoder(coded.dc());
      int sharesAc = sharing(components, i, /* dc= */ false);
      ac[i] = sharesAc < i ? ac[sharesAc] : new HuffmanDecoder(coded.ac());
      skips[i] = sharesAc < i ? skips[sharesAc] : new AcSkipTable(ac[i]);
    }
    return new ScanCoding(dc, ac, skips);
  }

  private static int sharing(List<CodedComponent> components, int index, boolean dc) {
    for (int i = 0; i < index; i++) {
      CodedComponent one = components.get(i);
      CodedComponent other = components.get(index);
      if (dc ? one.dcTable() == other.dcTable() : one.acTable() == other.acTable()) {
        return i;
      }
    }
    return index;
  }
}
