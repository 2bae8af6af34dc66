package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads pixels by whichever installed codec understands the file. */
final class ImageReading {

  private ImageReading() {}

  /**
   * Decodes a whole file.
   *
   * @param format the format's name in messages and among codecs
   * @throws NotAPosterException when the file is truncated or corrupt
   */
  static BufferedImage read(byte[] file, String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new NotAPosterException("no codec for " + format + " on this platform");
    }
    return read(file, readers.next(), format);
  }

  /** The same by a codec of the caller's choice, which is used up. */
  static BufferedImage read(byte[] file, ImageReader codec, String format) {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      return read(codec, input, format);
    } catch (IOException | RuntimeException e) {
      throw e instanceof NotAPosterException known
          ? known
          : new NotAPosterException("the " + format + " file is corrupt: " + e.getMessage(), e);
    }
  }

  private static BufferedImage read(ImageReader reader, ImageInputStream input, String format)
      throws IOException {
    try {
      TruncationAlarm alarm = new TruncationAlarm();
      reader.setInput(input, true, true);
      reader.addIIOReadWarningListener(alarm);
      ImageReadParam param = reader.getDefaultReadParam();
      destination(reader).ifPresent(param::setDestination);
      BufferedImage image = reader.read(0, param);
      if (alarm.truncated) {
        throw new NotAPosterException("the " + format + " file is truncated");
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /**
   * What the codec is to write its rows into as it reads them, so that the picture is not there
   * twice, nor with sixteen bits for each sample; empty for palettes, and for a codec that gives
   * what is wanted by itself.
   */
  private static Optional<BufferedImage> destination(ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      return Optional.empty();
    }
    ImageTypeSpecifier type = types.next();
    return type.getColorModel() instanceof IndexColorModel || isPacked(type)
        ? Optional.empty()
        : Optional.of(eightBit(type.getNumBands(), reader.getWidth(0), reader.getHeight(0)));
  }

  private static boolean isPacked(ImageTypeSpecifier type) {
    return type.getSampleModel() instanceof SinglePixelPackedSampleModel;
  }

  private static BufferedImage eightBit(int bands, int width, int height) {
    return switch (bands) {
      case 1 -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      case 2 -> greyWithAlpha().createBufferedImage(width, height);
      case 3 -> new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      default -> new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    };
  }

  /** Made each time: a native binary cannot have been built with one. */
  private static ImageTypeSpecifier greyWithAlpha() {
    return ImageTypeSpecifier.createInterleaved(
        ColorSpace.getInstance(ColorSpace.CS_GRAY),
        new int[] {0, 1},
        DataBuffer.TYPE_BYTE,
        /* hasAlpha= */ true,
        /* isAlphaPremultiplied= */ false);
  }

  /** The platform's codecs fill up what is missing and say so only in a warning. */
  private static final class TruncationAlarm implements IIOReadWarningListener {

    private boolean truncated;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
      String lowerCase = warning.toLowerCase(Locale.ROOT);
      truncated |= lowerCase.contains("premature") || lowerCase.contains("truncated");
    }
  }
}
