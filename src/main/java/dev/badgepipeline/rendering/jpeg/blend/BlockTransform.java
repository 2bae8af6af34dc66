package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Frame;

/**
 * The discrete cosine transform of an 8×8 block and its inverse, after Arai, Agui and Nakajima.
 * Blocks are in rows. Coefficients are scaled: those of T.81, A.3.3, each times its {@link #scale},
 * so that neither direction spends multiplications on them.
 */
public final class BlockTransform {

  private static final int SIDE = Frame.BLOCK;
  private static final float SQRT_2 = (float) Math.sqrt(2);
  private static final float SQRT_HALF = (float) Math.sqrt(0.5);
  private static final float COS_3 = (float) cosine(6);
  private static final float COS_1_LESS_3 = (float) (cosine(2) - cosine(6));
  private static final float COS_1_AND_3 = (float) (cosine(2) + cosine(6));
  private static final float TWICE_COS_1 = (float) (2 * cosine(2));
  private static final float TWICE_COS_1_LESS_3 = (float) (2 * (cosine(2) - cosine(6)));
  private static final float TWICE_COS_1_AND_3 = (float) (2 * (cosine(2) + cosine(6)));

  /** How much larger the transform leaves coefficients than its inverse takes them. */
  static final float GAIN = SIDE * SIDE;

  private BlockTransform() {}

  private static double cosine(int sixteenths) {
    return Math.cos(sixteenths * Math.PI / 16);
  }

  private static double factor(int frequency) {
    return frequency == 0 ? 1 : cosine(frequency) * Math.sqrt(2);
  }

  /**
   * What a coefficient is multiplied by.
   *
   * @param place in the block, by rows
   */
  static float scale(int place) {
    return (float) (factor(place / SIDE) * factor(place % SIDE) / SIDE);
  }

  /** Turns samples, less 128, into scaled coefficients times {@link #GAIN}, in place. */
  static void forward(float[] block) {
    for (int row = 0; row < Frame.COEFFICIENTS; row += SIDE) {
      forward(block, row, 1);
    }
    for (int column = 0; column < SIDE; column++) {
      forward(block, column, SIDE);
    }
  }

  private static void forward(float[] b, int at, int step) {
    float sum07 = b[at] + b[at + 7 * step];
    float difference07 = b[at] - b[at + 7 * step];
    float sum16 = b[at + step] + b[at + 6 * step];
    float difference16 = b[at + step] - b[at + 6 * step];
    float sum25 = b[at + 2 * step] + b[at + 5 * step];
    float difference25 = b[at + 2 * step] - b[at + 5 * step];
    float sum34 = b[at + 3 * step] + b[at + 4 * step];
    float difference34 = b[at + 3 * step] - b[at + 4 * step];

    float even0 = sum07 + sum34;
    float even3 = sum07 - sum34;
    float even1 = sum16 + sum25;
    float even2 = sum16 - sum25;
    b[at] = even0 + even1;
    b[at + 4 * step] = even0 - even1;
    float z1 = (even2 + even3) * SQRT_HALF;
    b[at + 2 * step] = even3 + z1;
    b[at + 6 * step] = even3 - z1;

    float odd0 = difference34 + difference25;
    float odd1 = difference25 + difference16;
    float odd2 = difference16 + difference07;
    float z5 = (odd0 - odd2) * COS_3;
    float z2 = COS_1_LESS_3 * odd0 + z5;
    float z4 = COS_1_AND_3 * odd2 + z5;
    float z3 = odd1 * SQRT_HALF;
    float z11 = difference07 + z3;
    float z13 = difference07 - z3;
    b[at + 5 * step] = z13 + z2;
    b[at + 3 * step] = z13 - z2;
    b[at + step] = z11 + z4;
    b[at + 7 * step] = z11 - z4;
  }

  /**
   * Turns scaled coefficients into samples, less 128, in place.
   *
   * @param columns how many of the columns, from the left, may hold other coefficients than zero
   */
  public static void inverse(float[] block, int columns) {
    for (int column = 0; column < columns; column++) {
      inverse(block, column, SIDE);
    }
    for (int row = 0; row < Frame.COEFFICIENTS; row += SIDE) {
      inverse(block, row, 1);
    }
  }

  private static void inverse(float[] b, int at, int step) {
    float even10 = b[at] + b[at + 4 * step];
    float even11 = b[at] - b[at + 4 * step];
    float even13 = b[at + 2 * step] + b[at + 6 * step];
    float even12 = (b[at + 2 * step] - b[at + 6 * step]) * SQRT_2 - even13;
    float even0 = even10 + even13;
    float even3 = even10 - even13;
    float even1 = even11 + even12;
    float even2 = even11 - even12;

    float z13 = b[at + 5 * step] + b[at + 3 * step];
    float z10 = b[at + 5 * step] - b[at + 3 * step];
    float z11 = b[at + step] + b[at + 7 * step];
    float z12 = b[at + step] - b[at + 7 * step];
    float odd7 = z11 + z13;
    float odd11 = (z11 - z13) * SQRT_2;
    float z5 = (z10 + z12) * TWICE_COS_1;
    float odd10 = z5 - z12 * TWICE_COS_1_LESS_3;
    float odd12 = z5 - z10 * TWICE_COS_1_AND_3;
    float odd6 = odd12 - odd7;
    float odd5 = odd11 - odd6;
    float odd4 = odd10 - odd5;

    b[at] = even0 + odd7;
    b[at + 7 * step] = even0 - odd7;
    b[at + step] = even1 + odd6;
    b[at + 6 * step] = even1 - odd6;
    b[at + 2 * step] = even2 + odd5;
    b[at + 5 * step] = even2 - odd5;
    b[at + 3 * step] = even3 + odd4;
    b[at + 4 * step] = even3 - odd4;
  }
}
