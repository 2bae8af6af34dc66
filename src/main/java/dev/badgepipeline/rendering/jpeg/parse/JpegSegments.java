package dev.badgepipeline.rendering.jpeg.parse;

import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the segments of a JPEG file stand (T.81, B.1.1), found in one walk over it. Nothing is
 * copied, and nothing of what they say is read.
 *
 * @param file the whole of it; not to be modified
 * @param all of them, in order, up to the end of the image or to where the file is broken
 * @param damage what ended the walk too early, in words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record JpegSegments(byte[] file, List<Segment> all, Optional<String> damage) {

  public JpegSegments {
    all = List.copyOf(all);
  }

  /**
   * A marker segment.
   *
   * @param marker the second byte of its marker
   * @param from where its marker stands
   * @param to behind its last byte
   * @param end behind the entropy-coded data that follow it; the same as {@code to} where none do
   */
  public record Segment(int marker, int from, int to, int end) {

    private static final int HEADER_BYTES = 4;

    /** Where what it says begins. */
    public int payload() {
      return from + HEADER_BYTES;
    }

    /** Whether a part of the picture follows it. */
    public boolean isScan() {
      return marker == Marker.SOS;
    }

    public boolean isApplication() {
      return marker >= Marker.APP0 && marker <= Marker.APP15;
    }
  }

  /** Takes a file apart as far as it is whole. */
  public static JpegSegments read(byte[] file) {
    List<Segment> found = new ArrayList<>();
    try {
      new Walk(file, found).toEndOfImage();
      return new JpegSegments(file, found, Optional.empty());
    } catch (NotSplicedException broken) {
      return new JpegSegments(file, found, Optional.of(broken.reason()));
    }
  }

  /** The header of the first scan. */
  public Optional<Segment> firstScan() {
    return all.stream().filter(Segment::isScan).findFirst();
  }

  /** Encoders write some dozens; each is an object, however few bytes it has. */
  private static final int MOST_SEGMENTS = 10_000;

  private record Walk(byte[] file, List<Segment> found) {

    void toEndOfImage() throws NotSplicedException {
      if (file.length < 4 || unsigned16(0) != (0xFF00 | Marker.SOI)) {
        throw NotSplicedException.corrupt("the file does not begin like a JPEG file");
      }
      int at = skipFill(2);
      while ((file[at + 1] & 0xFF) != Marker.EOI) {
        if (found.size() == MOST_SEGMENTS) {
          throw NotSplicedException.corrupt(
              "the file has more than " + MOST_SEGMENTS + " segments");
        }
        Segment segment = segment(at);
        found.add(segment);
        at = skipFill(segment.end());
      }
    }

    /** Any number of 0xFF bytes may stand before a marker. */
    private int skipFill(int from) throws NotSplicedException {
      int at = from;
      while (at + 1 < file.length && file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xFF) {
        at++;
      }
      if (at + 1 >= file.length) {
        throw NotSplicedException.corrupt("the file ends before the end of its image");
      }
      if (file[at] != (byte) 0xFF) {
        throw NotSplicedException.corrupt("there is no marker where one must be");
      }
      return at;
    }

    private Segment segment(int at) throws NotSplicedException {
      if (at + Segment.HEADER_BYTES > file.length) {
        throw NotSplicedException.corrupt("the file ends before the end of its image");
      }
      int length = unsigned16(at + 2);
      int to = at + 2 + length;
      if (length < 2 || to > file.length) {
        throw NotSplicedException.corrupt("a segment is longer than the file");
      }
      int marker = file[at + 1] & 0xFF;
      return new Segment(marker, at, to, marker == Marker.SOS ? StuffedBytes.end(file, to) : to);
    }

    private int unsigned16(int at) {
      return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }
  }
}
