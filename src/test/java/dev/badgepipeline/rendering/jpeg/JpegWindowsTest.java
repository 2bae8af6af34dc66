package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.JpegWindows.Window;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows show what another decoder shows. */
class JpegWindowsTest {

  /** Of 255: rounding, in the transform and in the conversion of colours. */
  private static final int ROUNDING = 3;

  private static final int WIDTH = 83;
  private static final int HEIGHT = 101;

  static Stream<TestJpeg> sharp() {
    return Stream.of("1x1", "grey")
        .map(sampling -> TestJpeg.of(WIDTH, HEIGHT, sampling))
        .flatMap(JpegWindowsTest::codings);
  }

  static Stream<TestJpeg> subsampled() {
    return Stream.of("2x1", "1x2", "2x2", "4x1")
        .map(sampling -> TestJpeg.of(WIDTH, HEIGHT, sampling))
        .flatMap(JpegWindowsTest::codings);
  }

  private static Stream<TestJpeg> codings(TestJpeg plain) {
    return Stream.of(
        plain,
        plain.withOptimisedTables(),
        plain.withRestartInterval(3),
        plain.asProgressive(),
        plain.asProgressive().withRestartInterval(2));
  }

  @ParameterizedTest
  @MethodSource("sharp")
  void allPixelsAreThoseOfAnotherDecoder(TestJpeg jpeg) {
    byte[] file = jpeg.file(7);

    for (Window window : filled(file)) {
      assertThat(largestDifference(window, TestJpeg.decode(file))).isLessThanOrEqualTo(ROUNDING);
    }
  }

  /** Other decoders smooth chroma, which shows little where the picture is smooth. */
  @ParameterizedTest
  @MethodSource("subsampled")
  void smoothPicturesAreAlmostThoseOfAnotherDecoder(TestJpeg jpeg) {
    byte[] file = jpeg.file(smooth());

    for (Window window : filled(file)) {
      assertThat(largestDifference(window, TestJpeg.decode(file))).isLessThan(12);
    }
  }

  @Test
  void fileThatEndsTooEarlyHasNoWindows() {
    byte[] file = TestJpeg.of(WIDTH, HEIGHT, "2x2").file(7);
    byte[] half = Arrays.copyOf(file, file.length / 2);

    assertThat(JpegWindows.fill(JpegSegments.read(half), List.of(new Window(0, 0, 9, 9))))
        .isFalse();
  }

  /** As when one header of a damaged file says another size than the next. */
  @ParameterizedTest
  @CsvSource({"-1, 0, 9, 9", "0, -1, 9, 9", "75, 0, 9, 9", "0, 1600, 9, 9", "0, 0, 9, 1600"})
  void whatLeavesThePictureIsNotFilled(int left, int top, int width, int height) {
    JpegSegments jpeg = JpegSegments.read(TestJpeg.of(WIDTH, HEIGHT, "2x2").file(7));

    assertThat(JpegWindows.fill(jpeg, List.of(new Window(left, top, width, height)))).isFalse();
  }

  /**
   * At corners and edges, across the borders of MCUs, over each other, and the whole; each read
   * alone, so that the rest is passed over, and all at once.
   */
  private static List<Window> filled(byte[] file) {
    List<Window> alone = windows();
    List<Window> together = windows();
    for (Window window : alone) {
      assertThat(JpegWindows.fill(JpegSegments.read(file), List.of(window))).isTrue();
    }
    assertThat(JpegWindows.fill(JpegSegments.read(file), together)).isTrue();
    return Stream.concat(alone.stream(), together.stream()).toList();
  }

  private static List<Window> windows() {
    return List.of(
        new Window(0, 0, 1, 1),
        new Window(WIDTH - 1, HEIGHT - 1, 1, 1),
        new Window(5, 60, 40, 30),
        new Window(30, 70, 53, 31),
        new Window(0, 0, WIDTH, HEIGHT));
  }

  private static BufferedImage smooth() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, x * 0x20000 + y * 0x200 + x + y);
      }
    }
    return image;
  }

  private static int largestDifference(Window window, BufferedImage picture) {
    int largest = 0;
    for (int i = 0; i < window.argb().length; i++) {
      int x = window.left() + i % window.width();
      int y = window.top() + i / window.width();
      for (int shift = 0; shift < 24; shift += 8) {
        int here = window.argb()[i] >> shift & 0xFF;
        largest = Math.max(largest, Math.abs(here - (picture.getRGB(x, y) >> shift & 0xFF)));
      }
    }
    return largest;
  }
}
