package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A poster's file taken apart, no pixel of it read yet. Every method that reads throws {@link
 * NotAPosterException} for a file that is truncated or corrupt.
 */
public sealed interface ParsedPoster permits JpegPoster, PngPoster, WebpPoster {

  /**
   * Takes a file apart.
   *
   * @param quality how well it is to be written, should it be
   */
  static ParsedPoster of(PosterFile file, EncodingQuality quality) {
    return switch (file.format()) {
      case JPEG -> JpegPoster.parse(file.bytes());
      case PNG -> PngPoster.parse(file.bytes());
      case WEBP -> WebpPoster.parse(file.bytes(), quality);
    };
  }

  /**
   * How well lossy formats are written that do not say how well they were written before.
   *
   * @param webp from 0 to 100
   */
  record EncodingQuality(int webp) {}

  /** The size of the stored picture, by the header alone. */
  ImageSize size();

  /** How the stored picture is to be turned for display. */
  Orientation orientation();

  /** The size of the poster as people see it. */
  default ImageSize displayedSize() {
    return orientation().displayed(size());
  }

  /** How large the file is. */
  int fileBytes();

  /**
   * How much memory the file, its parts and its decoded pixels take at most, in bytes, in the heap
   * and outside of it.
   */
  long decodingBytes();

  /**
   * How much memory it takes to write a picture in this format at most, in bytes, besides its
   * pixels.
   *
   * @param size of the picture that is written
   */
  long encodingBytes(ImageSize size);

  /** The marker, if the file carries one. */
  Optional<PosterMarker> marker();

  Pixels decode();

  /**
   * Writes pixels as a file like this one, with all that it carries besides its pixels.
   *
   * @param marker what the new file says of itself
   */
  byte[] encode(BufferedImage pixels, PosterMarker marker);
}
