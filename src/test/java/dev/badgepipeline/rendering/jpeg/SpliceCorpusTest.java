package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Splices several hundred generated files and asks other decoders what became of them. */
class SpliceCorpusTest {

  private static final byte[] COMMENT = "a comment".getBytes(StandardCharsets.US_ASCII);
  private static final List<String> SAMPLINGS = List.of("1x1", "2x1", "1x2", "2x2", "4x1", "grey");
  private static final List<Integer> QUALITIES = List.of(5, 30, 60, 85, 95, 100);
  private static final List<int[]> SIZES =
      List.of(new int[] {64, 96}, new int[] {37, 51}, new int[] {130, 75}, new int[] {9, 200});

  /** In dB. */
  private static final double TOLERATED_LOSS = 1;

  /** In dB: from here on nobody sees a difference. */
  private static final double INVISIBLE = 49;

  private final JpegSplicer splicer = new JpegSplicer(1 << 20);

  /** Every sampling, size and quality, with tables, restart intervals and scans in turn. */
  static Stream<TestJpeg> corpus() {
    List<TestJpeg> files = new ArrayList<>();
    for (String sampling : SAMPLINGS) {
      for (int[] size : SIZES) {
        for (int quality : QUALITIES) {
          TestJpeg plain = TestJpeg.of(size[0], size[1], sampling).withQuality(quality);
          files.add(plain);
          files.add(plain.withOptimisedTables());
          files.add(plain.withRestartInterval(1 + files.size() % 7));
          files.add(plain.asProgressive());
        }
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void keepsAllCoefficientsElsewhere(TestJpeg jpeg) {
    Comparison comparison = spliced(jpeg);

    assertThat(comparison.strayCoefficients()).isZero();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void keepsAllPixelsElsewhere(TestJpeg jpeg) {
    Comparison comparison = spliced(jpeg);

    assertThat(comparison.strayPixels()).isZero();
  }

  /**
   * Where four pixels share a chroma sample, what is beyond a narrow picture's edge weighs more.
   */
  static Stream<TestJpeg> usualSamplings() {
    return corpus().filter(jpeg -> !jpeg.sampling().equals("4x1"));
  }

  @ParameterizedTest
  @MethodSource("usualSamplings")
  void drawsAboutAsWellAsCodingTheWholePictureAnew(TestJpeg jpeg) {
    Comparison comparison = spliced(jpeg);

    double drawn = comparison.overlaidQuality(TestJpeg.decode(comparison.spliced()));

    double wanted = comparison.overlaidQuality(codedAnew(jpeg, comparison)) - TOLERATED_LOSS;
    assertThat(drawn).isGreaterThan(Math.min(wanted, INVISIBLE));
  }

  private Comparison spliced(TestJpeg jpeg) {
    byte[] source = jpeg.file(jpeg.toString().hashCode());
    List<Overlay> overlays =
        TestOverlays.over(jpeg.width(), jpeg.height(), jpeg.toString().hashCode());
    SpliceResult result = splicer.splice(JpegSegments.read(source), overlays, COMMENT);
    assertThat(result).isInstanceOf(SpliceResult.Spliced.class);
    return new Comparison(source, ((SpliceResult.Spliced) result).file(), overlays);
  }

  private static BufferedImage codedAnew(TestJpeg jpeg, Comparison comparison) {
    BufferedImage picture = TestJpeg.decode(comparison.source());
    comparison.overlays().forEach(overlay -> Comparison.draw(overlay, picture, jpeg.isGrey()));
    return TestJpeg.decode(jpeg.fileOfRaw(picture));
  }
}
