package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.codec.JpegFile.Frame;
import dev.badgepipeline.rendering.codec.JpegFile.Segment;
import dev.badgepipeline.rendering.jpeg.model.Zigzag;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;

/**
 * JPEG by the platform's own codec. A poster is written with the quantisation tables and the chroma
 * sampling that it had, so that it neither grows nor loses more than one generation must.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record JpegPoster(JpegSegments segments, JpegFile parsed) implements ParsedPoster {

  private static final String NATIVE_METADATA = "javax_imageio_jpeg_image_1.0";
  private static final float FALLBACK_QUALITY = 0.92f;
  private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};
  private static final byte[] MULTI_PICTURE = {'M', 'P', 'F', 0};

  /**
   * Takes a file apart.
   *
   * @throws NotAPosterException when it is truncated or has no picture
   */
  public static JpegPoster parse(byte[] file) {
    JpegSegments segments = JpegSegments.read(file);
    return new JpegPoster(segments, JpegFile.of(segments));
  }

  @Override
  public ImageSize size() {
    return parsed.frame().size();
  }

  @Override
  public int fileBytes() {
    return segments.file().length;
  }

  /**
   * The file, its headers and a copy without profile; pixels; and outside of the heap, of a
   * progressive file, all of its coefficients by two bytes each.
   */
  @Override
  public long decodingBytes() {
    return 4L * fileBytes() + size().pixels() * (4 + 2L * parsed.frame().components());
  }

  /** The file that is written in blocks, as one, and with the segments of this one. */
  @Override
  public long encodingBytes(ImageSize size) {
    return size.pixels() * 4;
  }

  @Override
  public Orientation orientation() {
    return parsed.orientation();
  }

  @Override
  public Optional<PosterMarker> marker() {
    return parsed.segments().stream()
        .filter(segment -> segment.marker() == JpegFile.COMMENT)
        .flatMap(segment -> PosterMarker.parse(segment.payload()).stream())
        .findFirst();
  }

  @Override
  public Pixels decode() {
    return isColour()
        ? new Pixels(pixels(parsed.withoutProfile().toBytes()), orientation(), colourSpace())
        : new Pixels(pixels(segments.file()), orientation(), Optional.empty());
  }

  private boolean isColour() {
    return parsed.frame().components() == 3;
  }

  /** The space that the numbers of a colour picture are of; empty for sRGB, and for grey. */
  public Optional<ColourSpace> colourSpace() {
    return isColour() ? parsed.iccProfile().flatMap(ColourSpace::of) : Optional.empty();
  }

  /** The platform's codec would convert to sRGB what has a profile, and so it must see none. */
  private static BufferedImage pixels(byte[] file) {
    return Pixels.raw(ImageReading.read(file, "JPEG"));
  }

  @Override
  public byte[] encode(BufferedImage pixels, PosterMarker marker) {
    JpegFile encoded = JpegFile.of(JpegSegments.read(write(pixels, parsed)));
    return encoded.with(segments(encoded, marker)).toBytes();
  }

  /** What the source said of itself, then the marker, then how the new pixels are coded. */
  private List<Segment> segments(JpegFile encoded, PosterMarker marker) {
    List<Segment> written = new ArrayList<>();
    parsed.segments().stream().filter(this::isKept).forEach(written::add);
    if (written.stream().noneMatch(segment -> segment.marker() == JpegFile.APP0)) {
      encoded.segments().stream()
          .filter(segment -> segment.marker() == JpegFile.APP0)
          .forEach(segment -> written.add(0, segment));
    }
    written.add(new Segment(JpegFile.COMMENT, marker.toBytes()));
    encoded.segments().stream()
        .filter(segment -> !segment.isApplication() && segment.marker() != JpegFile.COMMENT)
        .forEach(written::add);
    return written;
  }

  /**
   * Left out is what no longer holds: Adobe's word on the colour transform, a profile of a colour
   * space that the pixels have left, and the addresses of further pictures behind this one.
   */
  private boolean isKept(Segment segment) {
    if (segment.marker() == JpegFile.COMMENT) {
      return PosterMarker.parse(segment.payload()).isEmpty();
    }
    return segment.isApplication()
        && !(segment.marker() == JpegFile.APP14 && segment.startsWith(ADOBE))
        && !(segment.marker() == JpegFile.APP2 && segment.startsWith(MULTI_PICTURE))
        && (isColour() || !parsed.isIcc(segment));
  }

  private static byte[] write(BufferedImage pixels, JpegFile source) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    WrittenBytes out = new WrittenBytes();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
      param.setOptimizeHuffmanTables(true);
      param.setCompressionMode(JPEGImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(FALLBACK_QUALITY);
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(pixels), param);
      codeLike(source, metadata);
      writer.setOutput(stream);
      param.setCompressionMode(JPEGImageWriteParam.MODE_COPY_FROM_METADATA);
      writer.write(null, new IIOImage(pixels, null, metadata), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static void codeLike(JpegFile source, IIOMetadata metadata)
      throws IIOInvalidTreeException {
    Frame frame = source.frame();
    int[][] tables = source.quantisationTables();
    if (frame.components() != 3 || tables[0] == null) {
      return;
    }
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(NATIVE_METADATA);
    IIOMetadataNode first = (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
    first.setAttribute("HsamplingFactor", Integer.toString(factor(frame, 4)));
    first.setAttribute("VsamplingFactor", Integer.toString(factor(frame, 0)));
    for (Node node = root.getElementsByTagName("dqtable").item(0);
        node != null;
        node = node.getNextSibling()) {
      IIOMetadataNode table = (IIOMetadataNode) node;
      int number = Integer.parseInt(table.getAttribute("qtableId"));
      int[] values = tables[number] == null ? tables[0] : tables[number];
      table.setUserObject(new JPEGQTable(natural(values)));
    }
    metadata.setFromTree(NATIVE_METADATA, root);
  }

  /** The luma factor relative to the chroma's, which the writer takes as one. */
  private static int factor(Frame frame, int shift) {
    int luma = frame.sampling()[0] >> shift & 0x0F;
    int chroma = frame.sampling()[1] >> shift & 0x0F;
    return chroma > 0 && luma % chroma == 0 && luma / chroma <= 2 ? luma / chroma : 1;
  }

  /** Baseline files hold 8-bit tables only. */
  private static int[] natural(int[] stored) {
    return Zigzag.byRows(
        Arrays.stream(stored).map(value -> Math.max(1, Math.min(255, value))).toArray());
  }
}
