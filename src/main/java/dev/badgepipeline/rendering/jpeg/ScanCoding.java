package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.Scan.CodedComponent;
import java.util.List;

/**
 * The tables of a sequential scan made ready for reading.
 *
 * @param dc by the place of a component in the scan
 * @param ac likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScanCoding(DcLookup[] dc, AcLookup[] ac) {

  static ScanCoding of(Scan scan) throws NotSplicedException {
    List<CodedComponent> components = scan.components();
    DcLookup[] dc = new DcLookup[components.size()];
    AcLookup[] ac = new AcLookup[components.size()];
    for (int i = 0; i < dc.length; i++) {
      dc[i] = components.get(i).dc().forDc();
      ac[i] = components.get(i).ac().forAc();
    }
    return new ScanCoding(dc, ac);
  }
}
