package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFormat;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Reads and writes posters of one format. Every method that reads throws {@link
 * NotAPosterException} for a file that is truncated or corrupt.
 */
public sealed interface PosterCodec permits JpegCodec, PngCodec, WebpCodec {

  static PosterCodec of(PosterFormat format, EncodingQuality quality) {
    return switch (format) {
      case JPEG -> new JpegCodec();
      case PNG -> new PngCodec();
      case WEBP -> new WebpCodec(quality);
    };
  }

  /**
   * How well lossy formats are written that do not say how well they were written before.
   *
   * @param webp from 0 to 100
   */
  record EncodingQuality(int webp) {}

  /** The size by the header alone; no pixel is read. */
  ImageSize size(byte[] file);

  /** The marker, if the file carries one. No pixel is read. */
  Optional<PosterMarker> marker(byte[] file);

  Pixels decode(byte[] file);

  /**
   * Writes pixels as a file like another one, with all that it carried besides its pixels.
   *
   * @param like the file that the pixels come from
   * @param marker what the new file says of itself
   */
  byte[] encode(BufferedImage pixels, byte[] like, PosterMarker marker);
}
