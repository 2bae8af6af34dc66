package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.badgepipeline.rendering.codec.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureComparisonTest {

  @Test
  void blackAndWhiteAreAHundredApart() {
    PictureComparison comparison =
        PictureComparison.of(Pictures.plain(8, 8, 0), Pictures.plain(8, 8, 0xFFFFFF));

    assertThat(comparison.worst()).isCloseTo(100, within(0.1));
  }

  @Test
  void roundingIsNotSeen() {
    PictureComparison comparison =
        PictureComparison.of(Pictures.plain(8, 8, 0x6080A0), Pictures.plain(8, 8, 0x61819F));

    assertThat(comparison.worst()).isLessThan(2.3);
  }

  @Test
  void shiftByOnePixelIsSeen() {
    PictureComparison comparison = PictureComparison.of(withPlateAt(10), withPlateAt(11));

    assertThat(comparison.worst()).isGreaterThan(2.3);
  }

  private static BufferedImage withPlateAt(int x) {
    BufferedImage image = Pictures.plain(40, 40, 0xF6F1E4);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x14161A));
    graphics.fillRect(x, 10, 20, 20);
    graphics.dispose();
    return image;
  }
}
