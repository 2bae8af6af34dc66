package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay does to one block of a picture: each sample becomes {@code keep * sample + add},
 * samples being taken less 128.
 */
sealed interface TileBlock {

  /**
   * All samples keep the same share, none where the overlay is opaque: the sum can be made of the
   * coefficients.
   *
   * @param keep the share, from 0 to 1
   * @param add the scaled coefficients to add
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by what it holds
  record Even(float keep, float[] add) implements TileBlock {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Even even
          && Float.compare(keep, even.keep) == 0
          && Arrays.equals(add, even.add);
    }

    @Override
    public int hashCode() {
      return 31 * Float.hashCode(keep) + Arrays.hashCode(add);
    }
  }

  /**
   * Every sample keeps a share of its own. All are divided by the gain of the transform that
   * follows.
   *
   * @param keep the shares, by row
   * @param add the samples to add, by row
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by what it holds
  record Uneven(float[] keep, float[] add) implements TileBlock {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Uneven uneven
          && Arrays.equals(keep, uneven.keep)
          && Arrays.equals(add, uneven.add);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(keep) + Arrays.hashCode(add);
    }
  }

  /** How much memory it takes, in bytes, where it is shared. */
  default int weight() {
    return this instanceof Even ? 400 : 660;
  }

  /** Of shares and samples; the arrays are taken over. */
  static TileBlock of(float[] keep, float[] add) {
    boolean even = isEven(keep);
    float share = keep[0];
    for (int i = 0; i < Frame.COEFFICIENTS; i++) {
      keep[i] /= BlockTransform.GAIN;
      add[i] /= BlockTransform.GAIN;
    }
    if (!even) {
      return new Uneven(keep, add);
    }
    BlockTransform.forward(add);
    return new Even(share, add);
  }

  private static boolean isEven(float[] keep) {
    for (float share : keep) {
      if (share != keep[0]) {
        return false;
      }
    }
    return true;
  }
}
