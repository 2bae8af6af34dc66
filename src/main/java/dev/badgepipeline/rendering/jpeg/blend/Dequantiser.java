package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Blocks;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.Zigzag;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import java.util.Arrays;

/** Turns quantised coefficients into those that {@link BlockTransform} takes. */
public final class Dequantiser {

  private static final int[] ZIGZAG_PLACES = Zigzag.places();

  /** By the block of an MCU: what scales its coefficients, in zigzag order. */
  private final float[][] scales;

  private Dequantiser(float[][] scales) {
    this.scales = scales;
  }

  public static Dequantiser of(JpegStructure structure) {
    int[] componentOf = structure.frame().componentOfBlock();
    float[][] scales = new float[componentOf.length][Frame.COEFFICIENTS];
    for (int block = 0; block < componentOf.length; block++) {
      int[] divisors = structure.quantisation().get(componentOf[block]);
      for (int k = 0; k < Frame.COEFFICIENTS; k++) {
        scales[block][k] = divisors[k] * BlockTransform.scale(ZIGZAG_PLACES[k]);
      }
    }
    return new Dequantiser(scales);
  }

  /** By the block of an MCU: what scaled coefficients are multiplied by to go back, by rows. */
  float[][] inverse() {
    float[][] inverse = new float[scales.length][Frame.COEFFICIENTS];
    for (int block = 0; block < scales.length; block++) {
      for (int k = 0; k < Frame.COEFFICIENTS; k++) {
        inverse[block][ZIGZAG_PLACES[k]] = 1 / scales[block][k];
      }
    }
    return inverse;
  }

  /**
   * Reads a block.
   *
   * @param block which block of an MCU it is
   * @param index which of the blocks
   * @param into takes its scaled coefficients, by rows
   * @return how many of its columns, from the left, may hold other coefficients than zero
   */
  public int read(int block, Blocks blocks, int index, float[] into) {
    float[] by = scales[block];
    short[] coefficients = blocks.values();
    int offset = Blocks.offset(index);
    Arrays.fill(into, 0);
    into[0] = coefficients[offset] * by[0];
    int last = 0;
    for (long rest = blocks.filled()[index]; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int place = ZIGZAG_PLACES[k];
      into[place] = coefficients[offset + k] * by[k];
      last = Math.max(last, place & (Frame.BLOCK - 1));
    }
    return last + 1;
  }
}
