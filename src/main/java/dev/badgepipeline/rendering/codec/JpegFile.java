package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The segments of a JPEG file up to its first scan, and the rest as it is (ITU-T T.81, annex B).
 *
 * @param segments everything between the start of the image and the first scan
 * @param file that the rest stands in
 * @param firstScan where in it the header of the first scan stands, with all that follows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JpegFile(List<Segment> segments, byte[] file, int firstScan) {

  static final int APP0 = 0xE0;
  static final int APP1 = 0xE1;
  static final int APP2 = 0xE2;
  static final int APP14 = 0xEE;
  static final int COMMENT = 0xFE;
  private static final int APP15 = 0xEF;
  private static final int QUANTISATION = 0xDB;
  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;

  /** Encoders write about ten; each costs a pass over all pixels, however few bytes it has. */
  private static final int MOST_SCANS = 100;

  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int ICC_HEADER = ICC.length + 2;

  /**
   * One segment.
   *
   * @param marker the second byte of its marker
   * @param payload what follows its length
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Segment(int marker, byte[] payload) {

    boolean isApplication() {
      return marker >= APP0 && marker <= APP15;
    }

    boolean isFrame() {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    boolean startsWith(byte[] prefix) {
      return payload.length >= prefix.length
          && Arrays.equals(payload, 0, prefix.length, prefix, 0, prefix.length);
    }
  }

  static JpegFile of(JpegSegments found) {
    JpegSegments.Segment scan = found.firstScan().orElseThrow(JpegFile::truncated);
    if (found.damage().isPresent()) {
      checkScans(found.file(), scan.from());
    } else if (found.all().stream().filter(JpegSegments.Segment::isScan).count() > MOST_SCANS) {
      throw tooManyScans();
    }
    List<Segment> segments =
        found.all().stream()
            .takeWhile(segment -> !segment.isScan())
            .map(
                segment ->
                    new Segment(
                        segment.marker(),
                        Arrays.copyOfRange(found.file(), segment.payload(), segment.to())))
            .toList();
    return new JpegFile(segments, found.file(), scan.from());
  }

  /**
   * Decoders make something of many files that are broken behind their first scan. Within coded
   * data every 0xFF is followed by a zero, so that markers can be told from it.
   */
  private static void checkScans(byte[] file, int firstScan) {
    int scans = 0;
    for (int at = firstScan; at + 1 < file.length; at++) {
      if (file[at] == (byte) 0xFF) {
        int marker = file[at + 1] & 0xFF;
        if (marker == END) {
          return;
        }
        if (marker == SCAN && ++scans > MOST_SCANS) {
          throw tooManyScans();
        }
      }
    }
    throw truncated();
  }

  private static NotAPosterException tooManyScans() {
    return new NotAPosterException("the JPEG file has more than " + MOST_SCANS + " scans");
  }

  /** The same picture with other segments before it. */
  JpegFile with(List<Segment> others) {
    return new JpegFile(List.copyOf(others), file, firstScan);
  }

  /** The same image without its colour profile. */
  JpegFile withoutProfile() {
    return with(segments.stream().filter(segment -> !isIcc(segment)).toList());
  }

  private static int unsigned16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  private static NotAPosterException truncated() {
    return new NotAPosterException("the JPEG file is truncated or corrupt");
  }

  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 4096);
    out.write(0xFF);
    out.write(0xD8);
    for (Segment segment : segments) {
      int length = segment.payload.length + 2;
      out.write(0xFF);
      out.write(segment.marker);
      out.write(length >> 8);
      out.write(length);
      out.writeBytes(segment.payload);
    }
    out.write(file, firstScan, file.length - firstScan);
    return out.toByteArray();
  }

  Frame frame() {
    return segments.stream()
        .filter(Segment::isFrame)
        .findFirst()
        .map(Frame::of)
        .orElseThrow(JpegFile::truncated);
  }

  /**
   * The frame header.
   *
   * @param sampling for each component, its horizontal and vertical factors as one byte
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Frame(ImageSize size, byte[] sampling) {

    private static Frame of(Segment segment) {
      byte[] payload = segment.payload;
      if (payload.length < 6 || payload.length < 6 + 3 * payload[5]) {
        throw truncated();
      }
      ImageSize size = new ImageSize(unsigned16(payload, 3), unsigned16(payload, 1));
      if (size.width() == 0 || size.height() == 0) {
        throw truncated();
      }
      byte[] sampling = new byte[Math.max(0, payload[5])];
      for (int i = 0; i < sampling.length; i++) {
        sampling[i] = payload[6 + 3 * i + 1];
      }
      return new Frame(size, sampling);
    }

    int components() {
      return sampling.length;
    }
  }

  /** The quantisation tables by their number, in zigzag order; null where a number has none. */
  int[][] quantisationTables() {
    int[][] tables = new int[4][];
    for (Segment segment : segments) {
      if (segment.marker == QUANTISATION) {
        readTables(segment.payload, tables);
      }
    }
    return tables;
  }

  private static void readTables(byte[] payload, int[][] tables) {
    int at = 0;
    while (at < payload.length) {
      int bytes = (payload[at] & 0xF0) == 0 ? 1 : 2;
      int number = payload[at] & 0x03;
      at++;
      if (at + 64 * bytes > payload.length) {
        throw truncated();
      }
      int[] table = new int[64];
      for (int i = 0; i < 64; i++) {
        table[i] = bytes == 1 ? payload[at + i] & 0xFF : unsigned16(payload, at + 2 * i);
      }
      tables[number] = table;
      at += 64 * bytes;
    }
  }

  /** The embedded colour profile, which may be spread over several segments. */
  Optional<byte[]> iccProfile() {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    segments.stream()
        .filter(segment -> segment.marker == APP2 && segment.startsWith(ICC))
        .filter(segment -> segment.payload.length > ICC_HEADER)
        .sorted((a, b) -> Integer.compare(a.payload[ICC.length], b.payload[ICC.length]))
        .forEach(
            segment ->
                profile.write(segment.payload, ICC_HEADER, segment.payload.length - ICC_HEADER));
    return profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
  }

  boolean isIcc(Segment segment) {
    return segment.marker == APP2 && segment.startsWith(ICC);
  }

  Orientation orientation() {
    return segments.stream()
        .filter(segment -> segment.marker == APP1 && segment.startsWith(EXIF))
        .findFirst()
        .map(segment -> Exif.orientation(segment.payload, EXIF.length))
        .orElse(Orientation.UPRIGHT);
  }
}
