package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** The chunks of a PNG file (PNG specification, third edition, section 5). */
record PngFile(List<Chunk> chunks) {

  private static final int SIGNATURE_BYTES = 8;
  private static final int FRAME_BYTES = 12;
  private static final int LONGEST_PROFILE = 4 << 20;

  /** Encoders write some dozens; each is an object, however few bytes it has. */
  private static final int MOST_CHUNKS = 10_000;

  /**
   * One chunk.
   *
   * @param type its four letters
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Chunk(String type, byte[] data) {

    boolean isData() {
      return type.equals("IDAT");
    }

    /** Without it the pixels cannot be known; its name begins with a capital letter. */
    boolean isCritical() {
      return Character.isUpperCase(type.charAt(0));
    }
  }

  /** Reads the chunks; a damaged one that pixels do not depend on is left out. */
  static PngFile parse(byte[] file) {
    List<Chunk> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file);
    in.position(SIGNATURE_BYTES);
    while (in.remaining() >= FRAME_BYTES) {
      if (chunks.size() == MOST_CHUNKS) {
        throw new NotAPosterException("the PNG file has more than " + MOST_CHUNKS + " chunks");
      }
      int length = in.getInt();
      byte[] type = new byte[4];
      in.get(type);
      if (length < 0 || length > in.remaining() - 4) {
        throw new NotAPosterException("the PNG file is truncated or corrupt");
      }
      byte[] data = new byte[length];
      in.get(data);
      boolean intact = in.getInt() == checksum(type, data);
      Chunk chunk = new Chunk(new String(type, StandardCharsets.ISO_8859_1), data);
      if (!intact && chunk.isCritical()) {
        throw new NotAPosterException("the PNG file's chunk " + chunk.type() + " is corrupt");
      }
      if (intact) {
        chunks.add(chunk);
      }
      if (chunk.type().equals("IEND")) {
        return new PngFile(List.copyOf(chunks));
      }
    }
    throw new NotAPosterException("the PNG file is truncated");
  }

  byte[] toBytes() {
    int bytes = chunks.stream().mapToInt(chunk -> FRAME_BYTES + chunk.data.length).sum();
    ByteBuffer out = ByteBuffer.allocate(SIGNATURE_BYTES + bytes);
    out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    for (Chunk chunk : chunks) {
      byte[] type = chunk.type.getBytes(StandardCharsets.ISO_8859_1);
      out.putInt(chunk.data.length).put(type).put(chunk.data).putInt(checksum(type, chunk.data));
    }
    return out.array();
  }

  private static int checksum(byte[] type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    return (int) crc.getValue();
  }

  ImageSize size() {
    ByteBuffer header = header();
    ImageSize size = new ImageSize(header.getInt(0), header.getInt(4));
    if (size.width() <= 0 || size.height() <= 0) {
      throw new NotAPosterException("the PNG file's header is corrupt");
    }
    return size;
  }

  /** Colour types 0 and 4 are shades of grey. */
  boolean isGrey() {
    byte colourType = header().get(9);
    return colourType == 0 || colourType == 4;
  }

  /** Colours are read into pixels at once, greys and palettes by way of their samples. */
  int decodedPixelBytes() {
    return switch (header().get(9)) {
      case 2, 6 -> 4;
      case 4 -> 6;
      default -> 5;
    };
  }

  /** What says how transparent it is keeps doing so; all else is written as red, green and blue. */
  int writtenPixelBytes() {
    byte colourType = header().get(9);
    return colourType == 4 || colourType == 6 || first("tRNS").isPresent() ? 4 : 3;
  }

  private ByteBuffer header() {
    return first("IHDR")
        .filter(chunk -> chunk.data.length >= 13)
        .map(chunk -> ByteBuffer.wrap(chunk.data))
        .orElseThrow(() -> new NotAPosterException("the PNG file has no header"));
  }

  Optional<Chunk> first(String type) {
    return chunks.stream().filter(chunk -> chunk.type.equals(type)).findFirst();
  }

  Orientation orientation() {
    return first("eXIf").map(chunk -> Exif.orientation(chunk.data, 0)).orElse(Orientation.UPRIGHT);
  }

  /**
   * The embedded colour profile: a name, a zero, the compression method, the compressed profile.
   */
  Optional<byte[]> iccProfile() {
    return first("iCCP").flatMap(PngFile::inflate);
  }

  private static Optional<byte[]> inflate(Chunk chunk) {
    int name = 0;
    while (name < chunk.data.length && chunk.data[name] != 0) {
      name++;
    }
    int start = Math.min(name + 2, chunk.data.length);
    byte[] packed = Arrays.copyOfRange(chunk.data, start, chunk.data.length);
    try (InflaterInputStream profile = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return Optional.of(profile.readNBytes(LONGEST_PROFILE));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }
}
