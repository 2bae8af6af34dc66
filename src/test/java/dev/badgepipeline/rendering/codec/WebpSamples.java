package dev.badgepipeline.rendering.codec;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.badgepipeline.rendering.codec.WebpFile.Chunk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** WebP files of every kind that libraries hold, written by libwebp. */
public final class WebpSamples {

  private WebpSamples() {}

  /** A lossy file, in the simple form unless the image has an alpha channel. */
  public static byte[] lossy(BufferedImage image) {
    return write(image, CompressionType.Lossy);
  }

  /** A lossless file. */
  public static byte[] lossless(BufferedImage image) {
    return write(image, CompressionType.Lossless);
  }

  private static byte[] write(BufferedImage image, CompressionType type) {
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
      param.setCompressionType(type);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** The file in its extended form, with more chunks behind its picture. */
  static byte[] with(byte[] file, Chunk... after) {
    return extended(file, List.of(), Arrays.asList(after));
  }

  /** The file with a colour profile. */
  public static byte[] profiled(byte[] file, byte[] profile) {
    return extended(file, List.of(new Chunk("ICCP", profile)), List.of());
  }

  /** The file with an EXIF orientation, 1 to 8. */
  public static byte[] oriented(byte[] file, int orientation) {
    return with(file, new Chunk("EXIF", JpegSamples.exif(orientation)));
  }

  private static byte[] extended(byte[] file, List<Chunk> before, List<Chunk> after) {
    WebpFile parsed = WebpFile.parse(file);
    List<Chunk> picture = parsed.chunks().stream().filter(Chunk::isPicture).toList();
    return WebpFile.extended(parsed.size(), parsed.hasAlpha(), before, picture, after).toBytes();
  }

  /** A file whose header announces an animation. */
  static byte[] animated(byte[] still) {
    List<Chunk> chunks = new ArrayList<>(WebpFile.parse(with(still)).chunks());
    byte[] header = chunks.get(0).data().clone();
    header[0] |= 0x02;
    chunks.set(0, new Chunk("VP8X", header));
    chunks.add(1, new Chunk("ANIM", new byte[6]));
    return new WebpFile(chunks).toBytes();
  }

  /** A lossless file with another size in its header, and nothing else changed. */
  public static byte[] claiming(byte[] lossless, int width, int height) {
    byte[] data = WebpFile.parse(lossless).chunks().get(0).data().clone();
    ByteBuffer bits = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int flags = bits.getInt(1) & 0xF0000000;
    bits.putInt(1, flags | (height - 1) << 14 | (width - 1));
    return new WebpFile(List.of(new Chunk("VP8L", data))).toBytes();
  }
}
