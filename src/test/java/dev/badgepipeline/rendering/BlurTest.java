package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
}
