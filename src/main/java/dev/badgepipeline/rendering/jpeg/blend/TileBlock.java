package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Frame;

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
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Even(float keep, float[] add) implements TileBlock {}

  /**
   * Every sample keeps a share of its own. All are divided by the gain of the transform that
   * follows.
   *
   * @param keep the shares, by row
   * @param add the samples to add, by row
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Uneven(float[] keep, float[] add) implements TileBlock {}

  /** How much memory it takes, in bytes. */
  default int weight() {
    return this instanceof Even ? 300 : 560;
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
