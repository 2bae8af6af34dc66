package dev.badgepipeline.rendering.jpeg.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharedBlocksTest {

  private final SharedBlocks blocks = new SharedBlocks();

  @Test
  void equalBlocksAreOne() {
    TileBlock first = blocks.share(block(1));
    long bytes = blocks.bytes();

    assertThat(blocks.share(block(1))).isSameAs(first);
    assertThat(blocks.bytes()).isEqualTo(bytes).isPositive();
  }

  @Test
  void othersAreThemselves() {
    TileBlock first = blocks.share(block(1));
    long bytes = blocks.bytes();

    assertThat(blocks.share(block(2))).isNotSameAs(first);
    assertThat(blocks.bytes()).isEqualTo(2 * bytes);
  }

  @Test
  void goesWithItsLastUse() {
    TileBlock first = blocks.share(block(1));
    long bytes = blocks.bytes();
    blocks.share(block(1));

    blocks.release(first);

    assertThat(blocks.bytes()).isEqualTo(bytes);
    blocks.release(first);
    assertThat(blocks.bytes()).isZero();
    assertThat(blocks.share(block(1))).isNotSameAs(first);
  }

  private static TileBlock block(float value) {
    float[] keep = new float[Frame.COEFFICIENTS];
    keep[0] = 1;
    float[] add = new float[Frame.COEFFICIENTS];
    Arrays.fill(add, value);
    return TileBlock.of(keep, add);
  }
}
