package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at a file shows it in an eighth of its size, and changes nothing of what is drawn. */
class JpegSurveyTest {

  private static final byte[] NO_COMMENT = {};
  private static final int WIDTH = 83;
  private static final int HEIGHT = 101;

  /** Of 255: samples are rounded and cut off, a mean before that is not. */
  private static final double ROUNDING = 3;

  private final JpegSplicer splicer = new JpegSplicer(1 << 20);

  static Stream<TestJpeg> corpus() {
    return SpliceCorpusTest.corpus();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void theSameIsDrawnAfterALook(TestJpeg jpeg) {
    byte[] source = jpeg.file(3);
    List<Overlay> overlays = TestOverlays.over(jpeg.width(), jpeg.height(), 5);

    JpegSurvey survey = survey(source).orElseThrow();

    SpliceResult result =
        splicer.splice(
            JpegSegments.read(source), overlays, NO_COMMENT, Optional.of(survey.known()));
    SpliceResult unseen =
        splicer.splice(
            JpegSegments.read(source), overlays, NO_COMMENT, Optional.of(KnownFile.nothing()));
    assertThat(((SpliceResult.Spliced) result).file())
        .isEqualTo(((SpliceResult.Spliced) unseen).file());
    assertThat(left(result).index()).isEqualTo(left(unseen).index());
    assertThat(left(result).joinedScan()).isEqualTo(left(unseen).joinedScan());
  }

  private static KnownFile left(SpliceResult result) {
    return ((SpliceResult.Spliced) result).known().orElseThrow();
  }

  static Stream<TestJpeg> codings() {
    return Stream.of("1x1", "2x1", "1x2", "2x2", "4x1", "grey")
        .map(sampling -> TestJpeg.of(WIDTH, HEIGHT, sampling).withQuality(95))
        .flatMap(
            plain ->
                Stream.of(
                    plain,
                    plain.withOptimisedTables(),
                    plain.withRestartInterval(3),
                    plain.asProgressive(),
                    plain.asProgressive().withRestartInterval(2)));
  }

  @ParameterizedTest
  @MethodSource("codings")
  void everyBlockHasTheMeanOfWhatAnotherDecoderShows(TestJpeg jpeg) {
    assertShowsMeans(jpeg.file(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"each-component-alone", "each-component-alone-restarts", "chroma-together"})
  void filesOfSeveralSequentialScansHaveThemToo(String name) throws IOException {
    assertShowsMeans(file(name));
  }

  private static void assertShowsMeans(byte[] file) {
    BufferedImage decoded = TestJpeg.decode(file);
    JpegSurvey survey = survey(file).orElseThrow();

    assertThat(survey.columns()).isEqualTo((decoded.getWidth() + 7) / 8);
    assertThat(survey.rows()).isEqualTo((decoded.getHeight() + 7) / 8);
    for (int row = 0; row < decoded.getHeight() / 8; row++) {
      for (int column = 0; column < decoded.getWidth() / 8; column++) {
        assertThat((survey.luma(column, row) + 1024) / 8.0)
            .as("block %d, %d", column, row)
            .isCloseTo(mean(decoded, column, row), within(ROUNDING));
      }
    }
  }

  private static double mean(BufferedImage decoded, int column, int row) {
    double sum = 0;
    for (int i = 0; i < 64; i++) {
      int rgb = decoded.getRGB(8 * column + i % 8, 8 * row + i / 8);
      sum += 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }
    return sum / 64;
  }

  @Test
  void fileThatEndsTooEarlyIsNotLookedAt() {
    byte[] file = TestJpeg.of(WIDTH, HEIGHT, "2x2").file(7);

    assertThat(survey(Arrays.copyOf(file, file.length / 2))).isEmpty();
  }

  private static Optional<JpegSurvey> survey(byte[] file) {
    return JpegSurvey.of(JpegSegments.read(file));
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            JpegSurveyTest.class.getResourceAsStream("/jpeg/" + name + ".jpg"))) {
      return in.readAllBytes();
    }
  }
}
