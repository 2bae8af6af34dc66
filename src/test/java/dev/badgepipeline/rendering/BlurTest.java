package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlurTest {

  private static final int WIDTH = 31;
  private static final int HEIGHT = 21;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40})
  void oneColourStaysWhatItIs(int radius) {
    int[] plain = new int[WIDTH * HEIGHT];
    Arrays.fill(plain, 0xFE8001);

    assertThat(new Blur(WIDTH, HEIGHT, radius).of(plain)).containsOnly(0xFE8001);
  }

  @Test
  void pointSpreadsEvenlyToAllSides() {
    int[] point = new int[WIDTH * HEIGHT];
    int middle = HEIGHT / 2 * WIDTH + WIDTH / 2;
    point[middle] = 0xFFFFFF;

    int[] soft = new Blur(WIDTH, HEIGHT, 1).of(point);

    assertThat(soft[middle]).isGreaterThan(soft[middle + 1]).isLessThan(0xFFFFFF);
    assertThat(soft[middle + 1]).isEqualTo(soft[middle - 1]).isPositive();
    assertThat(soft[middle + WIDTH]).isEqualTo(soft[middle - WIDTH]).isEqualTo(soft[middle + 1]);
    assertThat(soft[middle + 4]).isZero();
  }

  @Test
  void edgeBecomesASlope() {
    int[] edge =
        IntStream.range(0, WIDTH * HEIGHT).map(i -> i % WIDTH < 15 ? 0 : 0xFFFFFF).toArray();

    int[] soft = new Blur(WIDTH, HEIGHT, 3).of(edge);

    int[] row = Arrays.copyOfRange(soft, 5 * WIDTH, 6 * WIDTH);
    assertThat(row).isSorted().startsWith(0).endsWith(0xFFFFFF);
    assertThat(Arrays.stream(row).distinct().count()).isGreaterThan(12);
  }

  /** Dividing by multiplying must not lose what dividing has. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 12, 999, 2000})
  void meansAreRoundedExactly(int radius) {
    int[] pixels = new Random(radius).ints(WIDTH, 0, 256).toArray();

    int[] soft = new Blur(WIDTH, 1, radius).of(pixels);

    int[] expected = pixels;
    for (int pass = 0; pass < Blur.PASSES; pass++) {
      expected = meansByDivision(expected, radius);
    }
    assertThat(soft).isEqualTo(expected);
  }

  private static int[] meansByDivision(int[] line, int radius) {
    return IntStream.range(0, line.length)
        .map(
            at ->
                (int)
                    Math.round(
                        IntStream.rangeClosed(at - radius, at + radius)
                            .map(i -> line[Math.max(0, Math.min(line.length - 1, i))])
                            .average()
                            .orElseThrow()))
        .toArray();
  }
}
