package dev.badgepipeline.rendering.codec;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.codec.WebpFile.Chunk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * WebP by libwebp; a lossless poster stays lossless. The codec is made here and not looked up: the
 * registry of codecs belongs to the whole virtual machine, its classes perhaps to another loader.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WebpPoster(byte[] file, WebpFile parsed, EncodingQuality quality) implements ParsedPoster {

  /** Unknown chunks are allowed at the end, and readers pass over them (RFC 9649, 2.7.1.6). */
  private static final String MARKER = "BDGE";

  private static final int LOSSY_PIXEL = 24;
  private static final int LOSSLESS_PIXEL = 48;

  static WebpPoster parse(byte[] file, EncodingQuality quality) {
    return new WebpPoster(file, WebpFile.parse(file), quality);
  }

  @Override
  public ImageSize size() {
    return parsed.size();
  }

  @Override
  public int fileBytes() {
    return file.length;
  }

  /** The file four times, pixels here, and in libwebp too. */
  @Override
  public long decodingBytes() {
    return 4L * file.length + size().pixels() * 8;
  }

  /** Samples as bytes, what was written, and the work of libwebp, outside of the heap. */
  @Override
  public long encodingBytes(ImageSize size) {
    return size.pixels() * (parsed.isLossless() ? LOSSLESS_PIXEL : LOSSY_PIXEL);
  }

  @Override
  public Orientation orientation() {
    return parsed.orientation();
  }

  @Override
  public Optional<PosterMarker> marker() {
    return parsed.first(MARKER).flatMap(chunk -> PosterMarker.parse(chunk.data()));
  }

  @Override
  public Pixels decode() {
    return new Pixels(
        Pixels.raw(read(file)),
        orientation(),
        parsed.first("ICCP").flatMap(chunk -> ColourSpace.of(chunk.data())));
  }

  /** The wrapper of libwebp calls whatever it cannot decode an {@link OutOfMemoryError}. */
  private static BufferedImage read(byte[] file) {
    try {
      return ImageReading.read(file, new WebPImageReaderSpi().createReaderInstance(null), "WebP");
    } catch (OutOfMemoryError e) {
      if (e.getMessage() != null) {
        throw e;
      }
      throw new NotAPosterException("the WebP file is corrupt", e);
    }
  }

  @Override
  public byte[] encode(BufferedImage pixels, PosterMarker marker) {
    WebpFile encoded = WebpFile.parse(write(pixels, parsed.isLossless()));
    List<Chunk> before = parsed.first("ICCP").stream().toList();
    List<Chunk> picture = encoded.chunks().stream().filter(Chunk::isPicture).toList();
    List<Chunk> after = new ArrayList<>();
    parsed.first("EXIF").ifPresent(after::add);
    parsed.first("XMP ").ifPresent(after::add);
    after.add(new Chunk(MARKER, marker.toBytes()));
    return WebpFile.extended(encoded.size(), encoded.hasAlpha(), before, picture, after).toBytes();
  }

  private byte[] write(BufferedImage pixels, boolean lossless) {
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    WrittenBytes out = new WrittenBytes();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
      param.setCompressionType(lossless ? CompressionType.Lossless : CompressionType.Lossy);
      if (!lossless) {
        param.setCompressionQuality(quality.webp() / 100f);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(pixels, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
