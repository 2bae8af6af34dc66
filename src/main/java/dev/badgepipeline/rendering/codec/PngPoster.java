package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.rendering.codec.PngFile.Chunk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG by the platform's own codec, with eight bits for each sample. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PngPoster(byte[] file, PngFile parsed) implements ParsedPoster {

  /** What holds whatever the pixels are; in the order that the specification allows before data. */
  private static final Set<String> KEPT =
      Set.of("cHRM", "gAMA", "iCCP", "sRGB", "pHYs", "eXIf", "tEXt", "zTXt", "iTXt", "tIME");

  /** A keyword ends with a zero; then: not compressed, no language, no translated keyword. */
  private static final byte[] MARKER_PREFIX =
      (PosterMarker.NAME + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

  private static final double WRITTEN_COPIES = 3.5;

  static PngPoster parse(byte[] file) {
    return new PngPoster(file, PngFile.parse(file));
  }

  @Override
  public ImageSize size() {
    return parsed.size();
  }

  @Override
  public int fileBytes() {
    return file.length;
  }

  /** The file twice; samples by eight bits, of greys and palettes besides the pixels themselves. */
  @Override
  public long decodingBytes() {
    return 2L * file.length + size().pixels() * parsed.decodedPixelBytes();
  }

  /** At worst nothing is compressed; of noise, what is written was there 3.2 times at the peak. */
  @Override
  public long encodingBytes(ImageSize size) {
    return (long) (WRITTEN_COPIES * size.pixels() * parsed.writtenPixelBytes());
  }

  @Override
  public Orientation orientation() {
    return parsed.orientation();
  }

  @Override
  public Optional<PosterMarker> marker() {
    return parsed.chunks().stream().flatMap(chunk -> marker(chunk).stream()).findFirst();
  }

  private static Optional<PosterMarker> marker(Chunk chunk) {
    byte[] data = chunk.data();
    int prefix = MARKER_PREFIX.length;
    return chunk.type().equals("iTXt")
            && data.length > prefix
            && Arrays.equals(data, 0, prefix, MARKER_PREFIX, 0, prefix)
        ? PosterMarker.parse(Arrays.copyOfRange(data, prefix, data.length))
        : Optional.empty();
  }

  @Override
  public Pixels decode() {
    return new Pixels(
        Pixels.raw(ImageReading.read(file, "PNG")),
        orientation(),
        parsed.isGrey() ? Optional.empty() : parsed.iccProfile().flatMap(ColourSpace::of));
  }

  @Override
  public byte[] encode(BufferedImage pixels, PosterMarker marker) {
    PngFile encoded = PngFile.parse(write(pixels));
    List<Chunk> chunks = new ArrayList<>();
    encoded.first("IHDR").ifPresent(chunks::add);
    parsed.chunks().stream().filter(this::isKept).forEach(chunks::add);
    chunks.add(new Chunk("iTXt", concat(MARKER_PREFIX, marker.toBytes())));
    encoded.chunks().stream().filter(Chunk::isData).forEach(chunks::add);
    encoded.first("IEND").ifPresent(chunks::add);
    return new PngFile(chunks).toBytes();
  }

  private boolean isKept(Chunk chunk) {
    boolean profileOfGrey = chunk.type().equals("iCCP") && parsed.isGrey();
    return KEPT.contains(chunk.type()) && !profileOfGrey && marker(chunk).isEmpty();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] write(BufferedImage pixels) {
    WrittenBytes out = new WrittenBytes();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(pixels, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
