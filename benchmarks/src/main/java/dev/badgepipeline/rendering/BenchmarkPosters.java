package dev.badgepipeline.rendering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Posters of the sample library, at any width, coded as real ones are: quality 90, 4:2:0. */
public final class BenchmarkPosters {

  private static final float QUALITY = 0.90f;
  private static final List<String> TITLES =
      List.of(
          "Ahsoka (2023)",
          "Big Buck Bunny (2008)",
          "Casablanca (1942)",
          "Night of the Living Dead (1968)");

  private BenchmarkPosters() {}

  /** How a file's picture is coded. */
  public enum Coding {
    /** Sequential, with the Huffman tables of T.81, annex K. */
    STANDARD,
    /** Sequential, with Huffman tables made for the picture. */
    OPTIMISED,
    /** In several scans. */
    PROGRESSIVE
  }

  /** All posters, by title. */
  public static Map<String, byte[]> of(int width, Coding coding) throws IOException {
    Map<String, byte[]> posters = new LinkedHashMap<>();
    for (String title : TITLES) {
      posters.put(title, encode(picture(title, width), coding));
    }
    return posters;
  }

  private static BufferedImage picture(String title, int width) throws IOException {
    String resource = "/sample-library/" + title + "/poster.jpg";
    try (InputStream in = BenchmarkPosters.class.getResourceAsStream(resource)) {
      return Thumbnails.of(Objects.requireNonNull(in, resource))
          .width(width)
          .imageType(BufferedImage.TYPE_INT_RGB)
          .asBufferedImage();
    }
  }

  /** Writes a picture with the platform's codec. */
  static byte[] encode(BufferedImage picture, Coding coding) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
      param.setCompressionMode(JPEGImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setOptimizeHuffmanTables(coding == Coding.OPTIMISED);
      if (coding == Coding.PROGRESSIVE) {
        param.setProgressiveMode(JPEGImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
