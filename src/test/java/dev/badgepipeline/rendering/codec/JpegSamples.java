package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.rendering.codec.JpegFile.Segment;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** JPEG files of every kind that libraries hold, written by the platform's writer. */
public final class JpegSamples {

  private static final String NATIVE_METADATA = "javax_imageio_jpeg_image_1.0";

  private JpegSamples() {}

  /**
   * How chroma is stored.
   *
   * @param horizontal how many luma samples share one chroma sample across
   * @param vertical the same downwards
   */
  record Sampling(int horizontal, int vertical) {

    @Override
    public String toString() {
      return horizontal + "x" + vertical;
    }
  }

  static final Sampling FULL = new Sampling(1, 1);
  static final Sampling HALF = new Sampling(2, 1);
  static final Sampling QUARTER = new Sampling(2, 2);

  static JpegFile parse(byte[] file) {
    return JpegFile.of(JpegSegments.read(file));
  }

  /** A baseline file with 4:2:0 sampling. */
  public static byte[] baseline(BufferedImage image) {
    return sampled(image, QUARTER);
  }

  /** A progressive file with 4:4:4 sampling, which has the most coefficients for its pixels. */
  public static byte[] progressiveInFull(BufferedImage image) {
    ImageWriter writer = platformWriter();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return sampled(writer, param, image, FULL);
  }

  static byte[] sampled(BufferedImage image, Sampling sampling) {
    ImageWriter writer = platformWriter();
    return sampled(writer, writer.getDefaultWriteParam(), image, sampling);
  }

  private static byte[] sampled(
      ImageWriter writer, ImageWriteParam param, BufferedImage image, Sampling sampling) {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(NATIVE_METADATA);
    IIOMetadataNode luma = (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
    luma.setAttribute("HsamplingFactor", Integer.toString(sampling.horizontal()));
    luma.setAttribute("VsamplingFactor", Integer.toString(sampling.vertical()));
    try {
      metadata.setFromTree(NATIVE_METADATA, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(writer, new IIOImage(image, null, metadata), param);
  }

  /** A file of one component. */
  static byte[] greyscale(BufferedImage grey) {
    ImageWriter writer = platformWriter();
    return write(writer, new IIOImage(grey, null, null), writer.getDefaultWriteParam());
  }

  /** A baseline file with Huffman tables of its own. */
  public static byte[] optimised(BufferedImage image) {
    ImageWriter writer = platformWriter();
    JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
    param.setOptimizeHuffmanTables(true);
    return write(writer, new IIOImage(image, null, null), param);
  }

  /** A progressive file. */
  public static byte[] progressive(BufferedImage image) {
    ImageWriter writer = platformWriter();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(writer, new IIOImage(image, null, null), param);
  }

  /**
   * A file of four components that has one colour everywhere.
   *
   * @param transform Adobe's word on the components: 0 for CMYK, 2 for YCCK
   * @param stored the numbers in the file, which Adobe stores inverted
   */
  public static byte[] fourComponents(int size, int transform, int... stored) {
    WritableRaster raster = Raster.createInterleavedRaster(0, size, size, 4, null);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        raster.setPixel(x, y, stored);
      }
    }
    ImageWriter writer = platformWriter();
    byte[] file = write(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return with(file, new Segment(JpegFile.APP14, adobe));
  }

  /** The file with more segments before its own. */
  static byte[] with(byte[] file, Segment... segments) {
    JpegFile parsed = parse(file);
    List<Segment> all = new ArrayList<>(Arrays.asList(segments));
    all.addAll(parsed.segments());
    return parsed.with(all).toBytes();
  }

  /** The file with an EXIF orientation, 1 to 8. */
  public static byte[] oriented(byte[] file, int orientation) {
    byte[] prefix = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] tiff = exif(orientation);
    byte[] payload = Arrays.copyOf(prefix, prefix.length + tiff.length);
    System.arraycopy(tiff, 0, payload, prefix.length, tiff.length);
    return with(file, new Segment(JpegFile.APP1, payload));
  }

  /** A TIFF structure with one entry, the orientation. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /**
   * The file with a colour profile.
   *
   * @param parts over how many segments it is spread
   */
  public static byte[] profiled(byte[] file, byte[] profile, int parts) {
    Segment[] segments = new Segment[parts];
    int each = (profile.length + parts - 1) / parts;
    for (int part = 0; part < parts; part++) {
      byte[] share =
          Arrays.copyOfRange(profile, part * each, Math.min(profile.length, (part + 1) * each));
      byte[] header = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
      ByteBuffer payload = ByteBuffer.allocate(header.length + 2 + share.length);
      payload.put(header).put((byte) (part + 1)).put((byte) parts).put(share);
      segments[part] = new Segment(JpegFile.APP2, payload.array());
    }
    return with(file, segments);
  }

  /** The file with another size in its header, and nothing else changed. */
  public static byte[] claiming(byte[] file, int width, int height) {
    JpegFile parsed = parse(file);
    List<Segment> segments =
        parsed.segments().stream()
            .map(segment -> segment.isFrame() ? resized(segment, width, height) : segment)
            .toList();
    return parsed.with(segments).toBytes();
  }

  private static Segment resized(Segment frame, int width, int height) {
    byte[] payload = frame.payload().clone();
    ByteBuffer.wrap(payload).putShort(1, (short) height).putShort(3, (short) width);
    return new Segment(frame.marker(), payload);
  }

  private static ImageWriter platformWriter() {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    @Nullable ImageWriter found = null;
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        found = writer;
      }
    }
    if (found == null) {
      throw new IllegalStateException("the platform has no JPEG writer");
    }
    return found;
  }

  private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
