package dev.badgepipeline.rendering.jpeg.entropy;

import dev.badgepipeline.rendering.jpeg.huffman.AcLookup;
import dev.badgepipeline.rendering.jpeg.huffman.DcLookup;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import dev.badgepipeline.rendering.jpeg.parse.Scan.CodedComponent;
import java.util.List;

/**
 * The tables of a sequential scan made ready for reading.
 *
 * @param dc by the place of a component in the scan
 * @param ac likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DecodingTables(DcLookup[] dc, AcLookup[] ac) {

  public static DecodingTables of(Scan scan) throws NotSplicedException {
    List<CodedComponent> components = scan.components();
    DcLookup[] dc = new DcLookup[components.size()];
    AcLookup[] ac = new AcLookup[components.size()];
    for (int i = 0; i < dc.length; i++) {
      dc[i] = components.get(i).dc().forDc();
      ac[i] = components.get(i).ac().forAc();
    }
    return new DecodingTables(dc, ac);
  }
}
