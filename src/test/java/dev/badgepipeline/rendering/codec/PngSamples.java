package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.rendering.codec.PngFile.Chunk;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** PNG files of every kind that libraries hold, written by the platform's writer. */
public final class PngSamples {

  private PngSamples() {}

  /** A file with the image's own pixel layout: indexed, grey, with or without alpha. */
  public static byte[] of(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A file all of whose bits are zero, which is small however many there are.
   *
   * @param depth of a sample, in bits
   * @param type of the colours, as PNG numbers them: 2 for RGB, 6 for RGB with alpha
   */
  public static byte[] blank(int width, int height, int depth, int type) {
    int samples = type == 6 ? 4 : 3;
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) type)
            .array();
    byte[] row = new byte[1 + width * samples * depth / 8];
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
      for (int y = 0; y < height; y++) {
        packed.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PngFile(
            List.of(
                new Chunk("IHDR", header),
                new Chunk("IDAT", rows.toByteArray()),
                new Chunk("IEND", new byte[0])))
        .toBytes();
  }

  /** The image by a palette of 256 colours. */
  static BufferedImage indexed(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return copy;
  }

  /** The image with sixteen bits for each sample, the low byte a copy of the high one. */
  static BufferedImage sixteenBit(BufferedImage image) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster =
        model.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        raster.setPixel(
            x,
            y,
            new int[] {(rgb >> 16 & 0xFF) * 257, (rgb >> 8 & 0xFF) * 257, (rgb & 0xFF) * 257});
      }
    }
    return new BufferedImage(model, raster, false, null);
  }

  /** The file with more chunks behind its header. */
  static byte[] with(byte[] file, Chunk... chunks) {
    List<Chunk> all = new ArrayList<>(PngFile.parse(file).chunks());
    all.addAll(1, Arrays.asList(chunks));
    return new PngFile(all).toBytes();
  }

  /** The file with a colour profile. */
  public static byte[] profiled(byte[] file, byte[] profile) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes("profile\0\0".getBytes(StandardCharsets.ISO_8859_1));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
      packed.write(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return with(file, new Chunk("iCCP", data.toByteArray()));
  }

  /** The file with an EXIF orientation, 1 to 8. */
  public static byte[] oriented(byte[] file, int orientation) {
    return with(file, new Chunk("eXIf", JpegSamples.exif(orientation)));
  }

  /** The file with another size in its header, and nothing else changed. */
  public static byte[] claiming(byte[] file, int width, int height) {
    List<Chunk> chunks =
        PngFile.parse(file).chunks().stream()
            .map(
                chunk ->
                    chunk.type().equals("IHDR")
                        ? new Chunk(
                            "IHDR",
                            ByteBuffer.wrap(chunk.data().clone())
                                .putInt(0, width)
                                .putInt(4, height)
                                .array())
                        : chunk)
            .toList();
    return new PngFile(chunks).toBytes();
  }
}
