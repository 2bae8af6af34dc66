package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.Orientation;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.jpeg.JpegSurvey;
import dev.badgepipeline.rendering.placement.Miniature;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Posters in an eighth of their size, as they are displayed. The numbers of a file are taken as
 * they are, whatever colour space they are of: it is their differences that count.
 */
final class Miniatures {

  private Miniatures() {}

  /** Of a JPEG file, by what it says of its blocks. */
  static Miniature of(JpegSurvey survey, Orientation orientation) {
    ImageSize stored = new ImageSize(survey.columns(), survey.rows());
    ImageSize displayed = orientation.displayed(stored);
    return Miniature.of(
        displayed.width(),
        displayed.height(),
        (x, y) ->
            survey.luma(orientation.storedX(x, y, stored), orientation.storedY(x, y, stored)));
  }

  /** Of a poster that is decoded. */
  static Miniature of(Pixels poster) {
    BufferedImage image = poster.image();
    ImageSize stored = new ImageSize(image.getWidth(), image.getHeight());
    ImageSize displayed = poster.displayedSize();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    boolean alpha = image.getColorModel().hasAlpha();
    return Miniature.ofPixels(
        displayed.width(),
        displayed.height(),
        (x, y) -> luma(pixels[poster.orientation().index(x, y, stored)], alpha));
  }

  /** Rec. 601, over black. */
  private static int luma(int argb, boolean alpha) {
    int luma = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
    return alpha ? luma * (argb >>> 24) / 255 : luma;
  }
}
