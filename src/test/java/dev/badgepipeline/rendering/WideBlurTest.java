package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.codec.Pictures;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideBlurTest {

  private static final int WIDTH = 211;
  private static final int HEIGHT = 149;

  /** Of 255, by which a channel may differ from a blur of all pixels, at hard edges. */
  private static final int UNSEEN = 8;

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 13, 40, 400})
  void oneColourStaysWhatItIs(int radius) {
    int[] plain = new int[WIDTH * HEIGHT];
    Arrays.fill(plain, 0xFE8001);

    assertThat(new WideBlur(WIDTH, HEIGHT, radius).of(plain)).containsOnly(0xFE8001);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 8, 10, 13, 24})
  void looksLikeABlurOfAllPixels(int radius) {
    BufferedImage picture = Pictures.colourful(WIDTH, HEIGHT);
    int[] rgb = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);

    int[] wide = new WideBlur(WIDTH, HEIGHT, radius).of(rgb);

    assertThat(largestDifference(wide, new Blur(WIDTH, HEIGHT, radius).of(rgb)))
        .isLessThanOrEqualTo(UNSEEN);
  }

  @Test
  void pictureSmallerThanOnePixelOfTheReducedOneIsItsMean() {
    assertThat(new WideBlur(2, 1, 40).of(new int[] {0x000000, 0xFE0402})).containsOnly(0x7F0201);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8, 10, 13, 24})
  void partComesOutTheSameOfWhatDecidesIt(int radius) {
    int[] rgb = Pictures.colourful(WIDTH, HEIGHT).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    int[] whole = new WideBlur(WIDTH, HEIGHT, radius).of(rgb);

    for (Rectangle part :
        List.of(
            new Rectangle(0, 0, 7, 9),
            new Rectangle(101, 70, 5, 3),
            new Rectangle(WIDTH - 6, 11, 6, 60),
            new Rectangle(33, HEIGHT - 1, 100, 1))) {
      Rectangle seen = WideBlur.seen(part, WIDTH, HEIGHT, radius);
      Rectangle within = new Rectangle(part);
      within.translate(-seen.x, -seen.y);
      int[] blurred =
          new WideBlur(seen.width, seen.height, radius).of(cut(rgb, WIDTH, seen), within);

      assertThat(blurred).isEqualTo(cut(whole, WIDTH, part));
    }
  }

  @Test
  void littleOfAPictureDecidesALittlePart() {
    assertThat(WideBlur.seen(new Rectangle(500, 500, 10, 10), 1000, 1000, 10))
        .isEqualTo(new Rectangle(466, 466, 78, 78));
  }

  private static int[] cut(int[] rgb, int width, Rectangle part) {
    int[] cut = new int[part.width * part.height];
    for (int y = 0; y < part.height; y++) {
      System.arraycopy(rgb, (part.y + y) * width + part.x, cut, y * part.width, part.width);
    }
    return cut;
  }

  private static int largestDifference(int[] one, int[] other) {
    int largest = 0;
    for (int i = 0; i < one.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        largest =
            Math.max(largest, Math.abs((one[i] >> shift & 0xFF) - (other[i] >> shift & 0xFF)));
      }
    }
    return largest;
  }
}
