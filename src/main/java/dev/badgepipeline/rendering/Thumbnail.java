package dev.badgepipeline.rendering;

import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.codec.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import net.coobird.thumbnailator.Thumbnails;

/** Small pictures of posters, which keep nothing of their files but how they look. */
final class Thumbnail {

  private static final double QUALITY = 0.8;

  /** Scaled, upright, converted, and what is written of them. */
  private static final int SCALED_PIXEL = 24;

  private Thumbnail() {}

  /** What it takes from memory at its peak, in bytes. */
  static long cost(ParsedPoster poster, int width) {
    ImageSize scaled = Downscaling.size(OptionalInt.of(width), poster.displayedSize());
    return poster.decodingBytes() + SCALED_PIXEL * scaled.pixels();
  }

  /** A poster at this width. */
  static PosterFile of(ParsedPoster poster, int width) {
    Pixels scaled = Downscaling.toWidth(OptionalInt.of(width), poster.decode());
    return new PosterFile(written(upright(scaled)), PosterFormat.JPEG);
  }

  /** Turned as it is displayed, in sRGB, without transparency. */
  private static BufferedImage upright(Pixels pixels) {
    BufferedImage image = pixels.image();
    ImageSize stored = new ImageSize(image.getWidth(), image.getHeight());
    ImageSize shown = pixels.displayedSize();
    int[] colours = image.getRGB(0, 0, stored.width(), stored.height(), null, 0, stored.width());
    int[] converted =
        pixels.colours().map(space -> SpriteColours.from(space, colours)).orElse(colours);
    BufferedImage upright =
        new BufferedImage(shown.width(), shown.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < shown.height(); y++) {
      for (int x = 0; x < shown.width(); x++) {
        upright.setRGB(x, y, converted[pixels.orientation().index(x, y, stored)]);
      }
    }
    return upright;
  }

  private static byte[] written(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Thumbnails.of(picture)
          .scale(1)
          .outputFormat("jpg")
          .outputQuality(QUALITY)
          .toOutputStream(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be written", e);
    }
    return out.toByteArray();
  }
}
