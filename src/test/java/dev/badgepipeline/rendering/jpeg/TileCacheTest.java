package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileCacheTest {

  private static final int BOUND = 200_000;
  private static final Frame FRAME = frame();

  private final TileCache cache = new TileCache(BOUND);

  @Test
  void overlayIsPreparedOnce() {
    TileKey key = key(0, 32);

    assertThat(cache.get(key)).isSameAs(cache.get(key));
  }

  @Test
  void sameOverlayElsewhereInTheGridIsAnotherOne() {
    Overlay overlay = TestOverlays.badge(0, 0, 32, 32, new Random(1));
    Overlay moved = new Overlay(3, 0, 32, 32, overlay.argb());

    assertThat(cache.get(TileKey.of(overlay, FRAME)))
        .isNotSameAs(cache.get(TileKey.of(moved, FRAME)));
  }

  @Test
  void sameOverlayAtTheSamePhaseIsPreparedOnce() {
    Overlay overlay = TestOverlays.badge(5, 4, 32, 32, new Random(1));
    Overlay moved = new Overlay(5 + 3 * 16, 4 + 16, 32, 32, overlay.argb());

    assertThat(cache.get(TileKey.of(overlay, FRAME))).isSameAs(cache.get(TileKey.of(moved, FRAME)));
  }

  @Test
  void neverHoldsMoreThanItsBound() {
    IntStream.range(0, 100).forEach(seed -> cache.get(key(seed, 48)));

    assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(BOUND);
  }

  @Test
  void overlayThatIsLargerThanTheBoundIsNotKept() {
    cache.get(key(0, 400));

    assertThat(cache.bytes()).isZero();
  }

  @Test
  void pixelsOfAnOverlayCount() {
    cache.get(key(0, 32));

    assertThat(cache.bytes()).isGreaterThan(32 * 32 * Integer.BYTES);
  }

  private static TileKey key(int seed, int side) {
    return TileKey.of(TestOverlays.badge(0, 0, side, side, new Random(seed)), FRAME);
  }

  private static Frame frame() {
    try {
      byte[] file = TestJpeg.of(500, 500, "2x2").file(1);
      return JpegParser.parse(JpegSegments.read(file)).frame();
    } catch (NotSplicedException e) {
      throw new AssertionError(e);
    }
  }
}
