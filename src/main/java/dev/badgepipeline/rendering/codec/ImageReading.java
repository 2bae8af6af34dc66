package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
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
      BufferedImage image = reader.read(0);
      if (alarm.truncated) {
        throw new NotAPosterException("the " + format + " file is truncated");
      }
      return image;
    } finally {
      reader.dispose();
    }
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
