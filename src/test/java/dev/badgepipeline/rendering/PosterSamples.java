package dev.badgepipeline.rendering;

import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.WebpSamples;
import java.awt.image.BufferedImage;

/** The same posters in every format. */
final class PosterSamples {

  private PosterSamples() {}

  static byte[] colourful(PosterFormat format, int width, int height) {
    BufferedImage picture = Pictures.colourful(width, height);
    return switch (format) {
      case JPEG -> JpegSamples.baseline(picture);
      case PNG -> PngSamples.of(picture);
      case WEBP -> WebpSamples.lossy(picture);
    };
  }

  /** A small file whose header claims the largest size that its format can name or nearly so. */
  static byte[] bomb(PosterFormat format) {
    BufferedImage picture = Pictures.colourful(20, 30);
    return switch (format) {
      case JPEG -> JpegSamples.claiming(JpegSamples.baseline(picture), 60_000, 60_000);
      case PNG -> PngSamples.claiming(PngSamples.of(picture), 60_000, 60_000);
      case WEBP -> WebpSamples.claiming(WebpSamples.lossless(picture), 16_384, 16_384);
    };
  }
}
