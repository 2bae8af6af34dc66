package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.TestSplice.spliced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.badgepipeline.rendering.jpeg.JpegWindows.Window;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sequential files of several scans, which the platform's codec does not write: made by jpegtran
 * with the scripts {@code 0; 1; 2;} and {@code 0; 1 2;}.
 */
class SeparateScansTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"each-component-alone", "each-component-alone-restarts", "chroma-together"})
  void nothingElseChangesAndBadgesAreThere(String name) throws IOException {
    byte[] source = file(name);
    List<Overlay> overlays = TestOverlays.over(90, 70, 7);

    byte[] spliced = spliced(source, overlays);

    Comparison comparison = new Comparison(source, spliced, overlays);
    assertThat(comparison.strayCoefficients()).isZero();
    assertThat(comparison.overlaidQuality(TestJpeg.decode(spliced)))
        .isGreaterThan(comparison.overlaidQuality(TestJpeg.decode(source)) + 5);
  }

  /** The luma of a window decides how far it is from another decoder's, which smooths chroma. */
  @ParameterizedTest
  @ValueSource(
      strings = {"each-component-alone", "each-component-alone-restarts", "chroma-together"})
  void windowsShowWhatTheFileShows(String name) throws IOException {
    byte[] source = file(name);
    Window window = new Window(33, 21, 30, 40);

    assertThat(JpegWindows.fill(JpegSegments.read(source), List.of(window))).isTrue();

    BufferedImage decoded = TestJpeg.decode(source);
    for (int i = 0; i < window.argb().length; i++) {
      int x = window.left() + i % window.width();
      int y = window.top() + i / window.width();
      assertThat(luma(window.argb()[i])).isCloseTo(luma(decoded.getRGB(x, y)), within(3.0));
    }
  }

  private static double luma(int rgb) {
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file = SeparateScansTest.class.getResourceAsStream("/jpeg/" + name + ".jpg")) {
      assertThat(file).isNotNull();
      return file.readAllBytes();
    }
  }
}
