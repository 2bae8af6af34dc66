package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.McuLayout.Sampling;
import org.jspecify.annotations.Nullable;

/** Cuts an overlay into blocks over the MCUs of a file. */
final class TileCutter {

  private static final int ALPHA_MAXIMUM = 255;

  /** Red, green and blue shares of Y, Cb and Cr (JFIF 1.02, "Conversion to and from RGB"). */
  private static final float[][] SHARES = {
    {0.299f, 0.587f, 0.114f},
    {-0.1687359f, -0.3312641f, 0.5f},
    {0.5f, -0.4186876f, -0.0813124f}
  };

  /** What Y lies above samples less 128. */
  private static final float LEVEL = 128;

  private final TileKey key;
  private final McuLayout layout;

  TileCutter(TileKey key) {
    this.key = key;
    this.layout = key.layout();
  }

  Tiles cut() {
    int columns = divided(key.phaseX() + key.visibleWidth(), layout.width());
    int rows = divided(key.phaseY() + key.visibleHeight(), layout.height());
    int perMcu = layout.blocks();
    @Nullable TileBlock[] blocks = new @Nullable TileBlock[columns * rows * perMcu];
    for (int i = 0; i < columns * rows; i++) {
      cutMcu(i % columns, i / columns, blocks, i * perMcu);
    }
    return new Tiles(columns, rows, perMcu, blocks);
  }

  private static int divided(int value, int by) {
    return (value + by - 1) / by;
  }

  private void cutMcu(int column, int row, @Nullable TileBlock[] blocks, int offset) {
    int at = offset;
    for (int component = 0; component < layout.sampling().size(); component++) {
      Sampling sampling = layout.sampling().get(component);
      int blockWidth = layout.width() / sampling.horizontal();
      int blockHeight = layout.height() / sampling.vertical();
      for (int i = 0; i < sampling.blocks(); i++) {
        int x = column * layout.width() + i % sampling.horizontal() * blockWidth;
        int y = row * layout.height() + i / sampling.horizontal() * blockHeight;
        blocks[at++] =
            block(component, x - key.phaseX(), y - key.phaseY(), blockWidth / 8, blockHeight / 8);
      }
    }
  }

  /**
   * One block.
   *
   * @param left where it begins in the overlay, possibly before it
   * @param stepX how many pixels a sample is wide
   */
  private @Nullable TileBlock block(int component, int left, int top, int stepX, int stepY) {
    if (isOutside(left, top, stepX, stepY)) {
      return null;
    }
    float[] keep = new float[Frame.COEFFICIENTS];
    float[] add = new float[Frame.COEFFICIENTS];
    boolean drawn = false;
    for (int i = 0; i < Frame.COEFFICIENTS; i++) {
      int x = left + i % Frame.BLOCK * stepX;
      int y = top + i / Frame.BLOCK * stepY;
      drawn |=
          sample(SHARES[component], component == 0 ? LEVEL : 0, x, y, stepX, stepY, keep, add, i);
    }
    return drawn ? TileBlock.of(keep, add) : null;
  }

  private boolean isOutside(int left, int top, int stepX, int stepY) {
    return left + Frame.BLOCK * stepX <= 0
        || top + Frame.BLOCK * stepY <= 0
        || (left >= key.visibleWidth() && !key.reachesRight())
        || (top >= key.visibleHeight() && !key.reachesBottom());
  }

  /** The mean of the pixels under a sample, weighted by their alpha; whether there is any. */
  private boolean sample(
      float[] shares,
      float level,
      int left,
      int top,
      int stepX,
      int stepY,
      float[] keep,
      float[] add,
      int index) {
    int alphas = 0;
    float sum = 0;
    for (int y = top; y < top + stepY; y++) {
      for (int x = left; x < left + stepX; x++) {
        int argb = pixel(x, y);
        int alpha = argb >>> 24;
        alphas += alpha;
        sum +=
            alpha
                * (shares[0] * (argb >> 16 & 0xFF)
                    + shares[1] * (argb >> 8 & 0xFF)
                    + shares[2] * (argb & 0xFF)
                    - level);
      }
    }
    float whole = (float) ALPHA_MAXIMUM * stepX * stepY;
    keep[index] = 1 - alphas / whole;
    add[index] = sum / whole;
    return alphas > 0;
  }

  /** Beyond the picture's edge the last pixels are repeated, so that the edge stays sharp. */
  private int pixel(int left, int top) {
    int x = key.reachesRight() ? Math.min(left, key.visibleWidth() - 1) : left;
    int y = key.reachesBottom() ? Math.min(top, key.visibleHeight() - 1) : top;
    return x < 0 || y < 0 || x >= key.visibleWidth() || y >= key.visibleHeight()
        ? 0
        : key.argb()[y * key.width() + x];
  }
}
