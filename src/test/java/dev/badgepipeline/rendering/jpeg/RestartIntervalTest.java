package dev.badgepipeline.rendering.jpeg;

import static dev.badgepipeline.rendering.jpeg.TestSplice.spliced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Restart intervals of every length, in every sampling: also those that end within a badge. */
class RestartIntervalTest {

  private static final List<String> SAMPLINGS = List.of("1x1", "2x1", "1x2", "2x2", "4x1", "grey");
  private static final List<Integer> INTERVALS = List.of(1, 2, 3, 5, 8, 9, 1000);

  static Stream<TestJpeg> files() {
    return SAMPLINGS.stream()
        .flatMap(
            sampling ->
                INTERVALS.stream()
                    .map(mcus -> TestJpeg.of(90, 70, sampling).withRestartInterval(mcus)))
        .flatMap(plain -> Stream.of(plain, plain.withOptimisedTables(), plain.asProgressive()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingElseChanges(TestJpeg jpeg) {
    byte[] source = jpeg.file(7);
    List<Overlay> overlays = TestOverlays.over(jpeg.width(), jpeg.height(), 7);

    byte[] spliced = spliced(source, overlays);

    assertThat(new Comparison(source, spliced, overlays).strayCoefficients()).isZero();
  }

  @ParameterizedTest
  @MethodSource("files")
  void badgesAreThere(TestJpeg jpeg) {
    byte[] source = jpeg.file(7);
    List<Overlay> overlays = TestOverlays.over(jpeg.width(), jpeg.height(), 7);

    byte[] spliced = spliced(source, overlays);

    Comparison comparison = new Comparison(source, spliced, overlays);
    assertThat(comparison.overlaidQuality(TestJpeg.decode(spliced)))
        .isGreaterThan(comparison.overlaidQuality(TestJpeg.decode(source)) + 5);
  }
}
