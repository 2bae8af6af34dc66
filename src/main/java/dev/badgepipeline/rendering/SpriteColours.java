package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.codec.ColourSpace;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.awt.color.ColorSpace;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Turns the colours of sprites, which are sRGB, into those of a poster, and a poster's into theirs.
 */
final class SpriteColours {

  private SpriteColours() {}

  /** A sprite's pixels as the numbers that show the same colours in another space. */
  static int[] in(ColourSpace space, Sprite sprite) {
    return converted(sprite.argb(), srgb(), space.icc());
  }

  /** A poster's pixels as sRGB, so far as sRGB has their colours. */
  static int[] from(ColourSpace space, int[] argb) {
    return converted(argb, space.icc(), srgb());
  }

  private static ColorSpace srgb() {
    return ColorSpace.getInstance(ColorSpace.CS_sRGB);
  }

  /** Alpha stays as it is. */
  private static int[] converted(int[] argb, ColorSpace from, ColorSpace to) {
    WritableRaster source = Raster.createInterleavedRaster(0, argb.length, 1, 3, null);
    int[] samples = new int[argb.length * 3];
    for (int i = 0; i < argb.length; i++) {
      samples[3 * i] = argb[i] >> 16 & 0xFF;
      samples[3 * i + 1] = argb[i] >> 8 & 0xFF;
      samples[3 * i + 2] = argb[i] & 0xFF;
    }
    source.setPixels(0, 0, argb.length, 1, samples);
    WritableRaster converted =
        new ColorConvertOp(from, to, null).filter(source, source.createCompatibleWritableRaster());
    converted.getPixels(0, 0, argb.length, 1, samples);
    int[] result = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      result[i] =
          (argb[i] & 0xFF000000)
              | samples[3 * i] << 16
              | samples[3 * i + 1] << 8
              | samples[3 * i + 2];
    }
    return result;
  }
}
