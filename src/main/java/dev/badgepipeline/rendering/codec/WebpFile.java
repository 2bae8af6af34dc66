package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chunks of a WebP file (RFC 9649, section 2). */
record WebpFile(List<Chunk> chunks) {

  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;

  /** Encoders write fewer than ten; each is an object, however few bytes it has. */
  private static final int MOST_CHUNKS = 10_000;

  private static final int ALPHA = 0x10;
  private static final int PROFILE = 0x20;
  private static final int EXIF = 0x08;
  private static final int XMP = 0x04;

  /**
   * One chunk.
   *
   * @param type its four letters
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Chunk(String type, byte[] data) {

    boolean isLossless() {
      return type.equals("VP8L");
    }

    boolean isPicture() {
      return type.equals("VP8 ") || type.equals("VP8L") || type.equals("ALPH");
    }
  }

  static WebpFile parse(byte[] file) {
    List<Chunk> chunks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (Integer.toUnsignedLong(in.getInt(4)) > file.length - 8L) {
      throw corrupt();
    }
    in.position(HEADER_BYTES);
    while (in.remaining() >= CHUNK_HEADER_BYTES) {
      if (chunks.size() == MOST_CHUNKS) {
        throw new NotAPosterException("the WebP file has more than " + MOST_CHUNKS + " chunks");
      }
      byte[] type = new byte[4];
      in.get(type);
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw corrupt();
      }
      byte[] data = new byte[length];
      in.get(data);
      if (length % 2 == 1 && in.hasRemaining()) {
        in.get();
      }
      chunks.add(new Chunk(new String(type, StandardCharsets.ISO_8859_1), data));
    }
    if (chunks.stream().anyMatch(chunk -> chunk.type.equals("ANIM"))) {
      throw new NotAPosterException("an animated WebP is not a poster");
    }
    return new WebpFile(List.copyOf(chunks));
  }

  private static NotAPosterException corrupt() {
    return new NotAPosterException("the WebP file is truncated or corrupt");
  }

  byte[] toBytes() {
    int bytes = chunks.stream().mapToInt(WebpFile::paddedBytes).sum();
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put(letters("RIFF")).putInt(out.capacity() - CHUNK_HEADER_BYTES).put(letters("WEBP"));
    for (Chunk chunk : chunks) {
      out.put(letters(chunk.type)).putInt(chunk.data.length).put(chunk.data);
      out.position(out.position() + chunk.data.length % 2);
    }
    return out.array();
  }

  private static int paddedBytes(Chunk chunk) {
    return CHUNK_HEADER_BYTES + chunk.data.length + chunk.data.length % 2;
  }

  private static byte[] letters(String four) {
    return four.getBytes(StandardCharsets.ISO_8859_1);
  }

  Optional<Chunk> first(String type) {
    return chunks.stream().filter(chunk -> chunk.type.equals(type)).findFirst();
  }

  /** The first one is decoded, whatever follows. */
  private Optional<Chunk> bitstream() {
    return chunks.stream()
        .filter(chunk -> chunk.isLossless() || chunk.type.equals("VP8 "))
        .findFirst();
  }

  boolean isLossless() {
    return bitstream().filter(Chunk::isLossless).isPresent();
  }

  boolean hasAlpha() {
    return first("ALPH").isPresent()
        || first("VP8L").map(chunk -> (chunk.data[4] & ALPHA) != 0).orElse(false);
  }

  /** The size of the lossy or lossless picture itself (RFC 6386, 9.1; RFC 9649, 3.4). */
  ImageSize size() {
    return bitstream()
        .map(chunk -> chunk.isLossless() ? losslessSize(chunk) : lossySize(chunk))
        .orElseThrow(WebpFile::corrupt);
  }

  private static ImageSize losslessSize(Chunk chunk) {
    if (chunk.data.length < 5) {
      throw corrupt();
    }
    int bits = ByteBuffer.wrap(chunk.data).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    return new ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  }

  private static ImageSize lossySize(Chunk chunk) {
    if (chunk.data.length < 10) {
      throw corrupt();
    }
    ByteBuffer header = ByteBuffer.wrap(chunk.data).order(ByteOrder.LITTLE_ENDIAN);
    ImageSize size = new ImageSize(header.getShort(6) & 0x3FFF, header.getShort(8) & 0x3FFF);
    if (size.width() == 0 || size.height() == 0) {
      throw corrupt();
    }
    return size;
  }

  Orientation orientation() {
    return first("EXIF").map(chunk -> exif(chunk.data)).orElse(Orientation.UPRIGHT);
  }

  /** Some writers keep the prefix that the block has in JPEG files. */
  private static Orientation exif(byte[] block) {
    boolean prefixed = block.length > 6 && block[0] == 'E' && block[1] == 'x';
    return Exif.orientation(block, prefixed ? 6 : 0);
  }

  /** The extended form, which alone may hold more than a picture. */
  static WebpFile extended(
      ImageSize size, boolean alpha, List<Chunk> before, List<Chunk> picture, List<Chunk> after) {
    int flags = alpha ? ALPHA : 0;
    List<Chunk> others = new ArrayList<>(before);
    others.addAll(after);
    for (Chunk chunk : others) {
      flags |=
          switch (chunk.type) {
            case "ICCP" -> PROFILE;
            case "EXIF" -> EXIF;
            case "XMP " -> XMP;
            default -> 0;
          };
    }
    List<Chunk> chunks = new ArrayList<>();
    chunks.add(new Chunk("VP8X", header(flags, size)));
    chunks.addAll(before);
    chunks.addAll(picture);
    chunks.addAll(after);
    return new WebpFile(chunks);
  }

  private static byte[] header(int flags, ImageSize size) {
    byte[] header = new byte[10];
    header[0] = (byte) flags;
    put24(header, 4, size.width() - 1);
    put24(header, 7, size.height() - 1);
    return header;
  }

  private static void put24(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >> 8);
    bytes[at + 2] = (byte) (value >> 16);
  }
}
