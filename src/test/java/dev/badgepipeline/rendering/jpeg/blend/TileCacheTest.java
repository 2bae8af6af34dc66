package dev.badgepipeline.rendering.jpeg.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.rendering.jpeg.TestJpeg;
import dev.badgepipeline.rendering.jpeg.TestOverlays;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegParser;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileCacheTest {

  private static final int BOUND = 200_000;
  private static final Frame FRAME = frame();

  private final TileCache cache = new TileCache(BOUND);

  @Test
  void overlayIsPreparedOnce() {
    Overlay badge = badge(0, 32);

    assertThat(cache.get(badge, FRAME)).isSameAs(cache.get(badge, FRAME));
  }

  @Test
  void sameOverlayElsewhereInTheGridIsAnotherOne() {
    Overlay overlay = TestOverlays.badge(0, 0, 32, 32, new Random(1));
    Overlay moved = new Overlay(3, 0, 32, 32, overlay.argb());

    assertThat(cache.get(overlay, FRAME)).isNotSameAs(cache.get(moved, FRAME));
  }

  @Test
  void sameOverlayAtTheSamePhaseIsPreparedOnce() {
    Overlay overlay = TestOverlays.badge(5, 4, 32, 32, new Random(1));
    Overlay moved = new Overlay(5 + 3 * 16, 4 + 16, 32, 32, overlay.argb());

    assertThat(cache.get(overlay, FRAME)).isSameAs(cache.get(moved, FRAME));
  }

  @Test
  void neverHoldsMoreThanItsBound() {
    IntStream.range(0, 100).forEach(seed -> cache.get(badge(seed, 48), FRAME));

    assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(BOUND);
  }

  @Test
  void overlayThatIsLargerThanTheBoundIsNotKept() {
    cache.get(badge(0, 400), FRAME);

    assertThat(cache.bytes()).isZero();
  }

  @Test
  void overlayOfOnePictureIsMadeOnlyWhereItIsDrawnAndOnlyItsOutlineIsKept() {
    Overlay badge = badge(0, 32);
    AtomicInteger made = new AtomicInteger();
    List<Rectangle> announced = new ArrayList<>();
    Overlay later =
        new Overlay(
            0,
            0,
            32,
            32,
            badge.pixels(),
            Optional.of(
                new Overlay.Later(
                    "badge",
                    announced::add,
                    () -> {
                      made.incrementAndGet();
                      return badge.argb();
                    })));
    Tiles whole = cache.get(badge, FRAME);
    long outline = cache.bytes();

    Tiles tiles = cache.get(later, FRAME);

    assertThat(tiles.columns()).isEqualTo(whole.columns());
    assertThat(tiles.rows()).isEqualTo(whole.rows());
    for (int mcu = 0; mcu < tiles.columns() * tiles.rows(); mcu++) {
      int column = mcu % tiles.columns();
      int row = mcu / tiles.columns();
      assertThat(tiles.touches(column, row)).isEqualTo(whole.touches(column, row));
    }
    assertThat(tiles.name()).isNotEqualTo(whole.name());
    assertThat(made).hasValue(0);
    tiles.announce(1, 0);
    tiles.announce(1, 1);
    assertThat(announced)
        .containsExactly(new Rectangle(16, 0, 16, 16), new Rectangle(16, 0, 16, 32));
    assertThat(tiles.block(1, 0, 0)).isEqualTo(whole.block(1, 0, 0));
    assertThat(tiles.block(1, 1, 0)).isEqualTo(whole.block(1, 1, 0));
    assertThat(made).hasValue(1);
    assertThatThrownBy(() -> tiles.block(0, 0, 0)).isInstanceOf(IllegalStateException.class);
    assertThat(cache.bytes()).isEqualTo(outline);
  }

  @Test
  void whatOverlaysHaveInCommonIsKeptOnce() {
    int[] argb = badge(0, 48).argb();
    cache.get(new Overlay(0, 0, 48, 48, argb), FRAME);
    long one = cache.bytes();
    int[] changed = argb.clone();
    changed[0] ^= 1;
    cache.get(new Overlay(0, 0, 48, 48, changed), FRAME);

    assertThat(cache.bytes() - one).isPositive().isLessThan(one / 3);
  }

  @Test
  void pixelsOfAnOverlayThatIsKeptAreNotAskedForAgain() {
    AtomicInteger asked = new AtomicInteger();
    Overlay.Pixels pixels =
        () -> {
          asked.incrementAndGet();
          return badge(0, 32).argb();
        };

    cache.get(new Overlay(0, 0, 32, 32, pixels), FRAME);
    cache.get(new Overlay(16, 16, 32, 32, pixels), FRAME);

    assertThat(asked).hasValue(1);
  }

  private static Overlay badge(int seed, int side) {
    return TestOverlays.badge(0, 0, side, side, new Random(seed));
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
