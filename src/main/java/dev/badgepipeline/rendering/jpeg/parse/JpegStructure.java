package dev.badgepipeline.rendering.jpeg.parse;

import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.Marker;
import java.util.List;

/**
 * A JPEG file taken apart, nothing of its entropy-coded data read yet.
 *
 * @param file the whole of it
 * @param frame its frame header
 * @param parts what stands between the start and the end of the image, in order
 * @param quantisation for each component the divisors of its coefficients, in zigzag order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record JpegStructure(byte[] file, Frame frame, List<Part> parts, List<int[]> quantisation) {

  /** A piece of the file. */
  public sealed interface Part {

    /**
     * A marker segment.
     *
     * @param marker the second byte of its marker
     * @param from where its marker stands
     * @param to where it ends
     */
    record Segment(int marker, int from, int to) implements Part {

      public boolean isApplication() {
        return marker >= Marker.APP0 && marker <= Marker.APP15;
      }
    }

    /**
     * A scan header with its data.
     *
     * @param scan what it says
     */
    record CodedScan(Scan scan) implements Part {}
  }

  public List<Scan> scans() {
    return parts.stream()
        .filter(Part.CodedScan.class::isInstance)
        .map(part -> ((Part.CodedScan) part).scan())
        .toList();
  }
}
