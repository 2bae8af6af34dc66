package dev.badgepipeline.rendering.jpeg;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;

/**
 * A JPEG file to be made by the platform's codec.
 *
 * @param width in pixels
 * @param height in pixels
 * @param sampling the luma factors, chroma being one, as "2x1"; "grey" for no chroma
 * @param quality from 0 to 100
 * @param optimised whether the Huffman tables are made for the file
 * @param progressive whether it has several scans
 * @param restartInterval in MCUs; zero for none
 */
public record TestJpeg(
    int width,
    int height,
    String sampling,
    int quality,
    boolean optimised,
    boolean progressive,
    int restartInterval) {

  private static final String METADATA = "javax_imageio_jpeg_image_1.0";

  public static TestJpeg of(int width, int height, String sampling) {
    return new TestJpeg(width, height, sampling, 85, false, false, 0);
  }

  TestJpeg withQuality(int changed) {
    return new TestJpeg(width, height, sampling, changed, optimised, progressive, restartInterval);
  }

  TestJpeg withOptimisedTables() {
    return new TestJpeg(width, height, sampling, quality, true, progressive, restartInterval);
  }

  TestJpeg withRestartInterval(int mcus) {
    return new TestJpeg(width, height, sampling, quality, optimised, progressive, mcus);
  }

  TestJpeg asProgressive() {
    return new TestJpeg(width, height, sampling, quality, optimised, true, restartInterval);
  }

  boolean isGrey() {
    return sampling.equals("grey");
  }

  /** The file of a picture that the seed decides. */
  public byte[] file(long seed) {
    return file(picture(seed));
  }

  /** A picture with smooth parts, edges and noise. */
  BufferedImage picture(long seed) {
    BufferedImage image =
        new BufferedImage(
            width, height, isGrey() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < 12; i++) {
      graphics.setColor(colour(random));
      graphics.fillOval(
          random.nextInt(width) - 10,
          random.nextInt(height) - 10,
          4 + random.nextInt(width),
          4 + random.nextInt(height / 2 + 1));
    }
    graphics.dispose();
    for (int y = height / 3; y < height / 2; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt() | 0xFF000000);
      }
    }
    return image;
  }

  private static Color colour(Random random) {
    return new Color(random.nextInt(0x1000000));
  }

  byte[] file(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
      param.setOptimizeHuffmanTables(optimised);
      if (progressive) {
        param.setProgressiveMode(JPEGImageWriteParam.MODE_DEFAULT);
      }
      param.setCompressionMode(JPEGImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(Math.max(0.01f, quality / 100f));
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
      change(metadata);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private void change(IIOMetadata metadata) throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
    IIOMetadataNode sequence =
        (IIOMetadataNode) root.getElementsByTagName("markerSequence").item(0);
    if (!isGrey()) {
      IIOMetadataNode luma = (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
      luma.setAttribute("HsamplingFactor", sampling.substring(0, 1));
      luma.setAttribute("VsamplingFactor", sampling.substring(2));
    }
    if (restartInterval > 0) {
      IIOMetadataNode restart = new IIOMetadataNode("dri");
      restart.setAttribute("interval", Integer.toString(restartInterval));
      sequence.insertBefore(restart, root.getElementsByTagName("sof").item(0));
    }
    metadata.setFromTree(METADATA, root);
  }

  /** The samples of a file as they are: the platform would give grey ones another gamma. */
  static BufferedImage decode(byte[] file) {
    try {
      return raw(ImageIO.read(new ByteArrayInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage raw(BufferedImage decoded) {
    BufferedImage raw =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
    int bands = decoded.getRaster().getNumBands();
    for (int y = 0; y < raw.getHeight(); y++) {
      for (int x = 0; x < raw.getWidth(); x++) {
        for (int band = 0; band < 3; band++) {
          int sample = decoded.getRaster().getSample(x, y, Math.min(band, bands - 1));
          raw.getRaster().setSample(x, y, band, sample);
        }
      }
    }
    return raw;
  }

  /** The file of raw samples. */
  byte[] fileOfRaw(BufferedImage raw) {
    if (!isGrey()) {
      return file(raw);
    }
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        grey.getRaster().setSample(x, y, 0, raw.getRaster().getSample(x, y, 0));
      }
    }
    return file(grey);
  }
}
