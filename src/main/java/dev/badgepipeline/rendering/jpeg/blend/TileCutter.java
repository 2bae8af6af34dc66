package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.blend.McuLayout.Sampling;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.awt.Rectangle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cuts an overlay into blocks over the MCUs of a file. */
final class TileCutter {

  private static final int ALPHA_MAXIMUM = 255;

  /** Red, green and blue shares of Y, Cb and Cr (JFIF 1.02, "Conversion to and from RGB"). */
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private static final float[] CHROMA_BLUE = {-0.1687359f, -0.3312641f, 0.5f};
  private static final float[] CHROMA_RED = {0.5f, -0.4186876f, -0.0813124f};

  /** What Y lies above samples less 128. */
  private static final float LEVEL = 128;

  private final TileKey key;
  private final int[] argb;
  private final McuLayout layout;
  private final UnaryOperator<TileBlock> shared;

  /** Of an MCU, in pixels. */
  private final int width;

  private final int height;

  /** How opaque the pixels of an MCU are, by rows. */
  private final int[] alphas;

  /** By component: the values of these pixels times their alphas. */
  private final float[][] colours;

  /**
   * Cuts one overlay.
   *
   * @param shared answers the block to take for one that was cut
   */
  TileCutter(TileKey key, UnaryOperator<TileBlock> shared) {
    this.key = key;
    this.argb = key.pixels().argb();
    this.shared = shared;
    this.layout = key.layout();
    this.width = layout.width();
    this.height = layout.height();
    int pixels = width * height;
    this.alphas = new int[pixels];
    this.colours = new float[layout.sampling().size()][pixels];
  }

  CutTiles cut() {
    return cut(new Rectangle(Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  /** Cuts what of it lies over some MCUs, the first of those that it lies over being 0, 0. */
  CutTiles cut(Rectangle mcus) {
    int columns = divided(key.phaseX() + key.visibleWidth(), width);
    int rows = divided(key.phaseY() + key.visibleHeight(), height);
    int perMcu = layout.blocks();
    @Nullable TileBlock[] blocks = new @Nullable TileBlock[columns * rows * perMcu];
    for (int i = 0; i < columns * rows; i++) {
      if (mcus.contains(i % columns, i / columns)) {
        cutMcu(i % columns, i / columns, blocks, i * perMcu);
      }
    }
    return new CutTiles(key, columns, rows, perMcu, blocks);
  }

  private static int divided(int value, int by) {
    return (value + by - 1) / by;
  }

  private void cutMcu(int column, int row, @Nullable TileBlock[] blocks, int offset) {
    if (!load(column * width - key.phaseX(), row * height - key.phaseY())) {
      return;
    }
    int at = offset;
    for (int component = 0; component < colours.length; component++) {
      Sampling sampling = layout.sampling().get(component);
      int blockWidth = width / sampling.horizontal();
      int blockHeight = height / sampling.vertical();
      for (int i = 0; i < sampling.blocks(); i++) {
        int left = i % sampling.horizontal() * blockWidth;
        int top = i / sampling.horizontal() * blockHeight;
        blocks[at++] =
            block(
                colours[component],
                top * width + left,
                blockWidth / Frame.BLOCK,
                blockHeight / Frame.BLOCK);
      }
    }
  }

  /**
   * Reads the pixels of an MCU; answers whether anything is drawn there.
   *
   * @param left where it begins in the overlay, possibly before it
   */
  private boolean load(int left, int top) {
    int drawn = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = pixel(left + x, top + y);
        put(y * width + x, argb);
        drawn |= argb >>> 24;
      }
    }
    return drawn != 0;
  }

  private void put(int at, int argb) {
    int alpha = argb >>> 24;
    alphas[at] = alpha;
    colours[0][at] = alpha * (share(LUMA, argb) - LEVEL);
    if (colours.length > 1) {
      colours[1][at] = alpha * share(CHROMA_BLUE, argb);
      colours[2][at] = alpha * share(CHROMA_RED, argb);
    }
  }

  private static float share(float[] shares, int argb) {
    return shares[0] * (argb >> 16 & 0xFF)
        + shares[1] * (argb >> 8 & 0xFF)
        + shares[2] * (argb & 0xFF);
  }

  /**
   * One block; null if nothing is drawn there.
   *
   * @param colour the values of its component
   * @param from its first pixel within the MCU
   * @param stepX how many pixels a sample is wide
   * @param stepY how many it is high
   */
  private @Nullable TileBlock block(float[] colour, int from, int stepX, int stepY) {
    float[] keep = new float[Frame.COEFFICIENTS];
    float[] add = new float[Frame.COEFFICIENTS];
    boolean drawn = false;
    for (int i = 0; i < Frame.COEFFICIENTS; i++) {
      int at = from + i / Frame.BLOCK * stepY * width + i % Frame.BLOCK * stepX;
      drawn |= sample(colour, at, stepX, stepY, keep, add, i);
    }
    return drawn ? shared.apply(TileBlock.of(keep, add)) : null;
  }

  /** The mean of the pixels under a sample, weighted by their alpha; whether there is any. */
  private boolean sample(
      float[] colour, int from, int stepX, int stepY, float[] keep, float[] add, int index) {
    int opacity = 0;
    float sum = 0;
    for (int y = 0; y < stepY; y++) {
      for (int x = 0; x < stepX; x++) {
        int at = from + y * width + x;
        opacity += alphas[at];
        sum += colour[at];
      }
    }
    float whole = (float) ALPHA_MAXIMUM * stepX * stepY;
    keep[index] = 1 - opacity / whole;
    add[index] = sum / whole;
    return opacity > 0;
  }

  /** Beyond the picture's edge the last pixels are repeated, so that the edge stays sharp. */
  private int pixel(int left, int top) {
    int x = key.reachesRight() ? Math.min(left, key.visibleWidth() - 1) : left;
    int y = key.reachesBottom() ? Math.min(top, key.visibleHeight() - 1) : top;
    return x < 0 || y < 0 || x >= key.visibleWidth() || y >= key.visibleHeight()
        ? 0
        : argb[y * key.width() + x];
  }
}
