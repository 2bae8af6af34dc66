package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.util.List;
import java.util.Random;

/** Overlays as badges are: soft shadow, opaque or translucent middle, small detail. */
public final class TestOverlays {

  private TestOverlays() {}

  /** Three that the seed decides, of which two overlap and one leaves the picture. */
  static List<Overlay> over(int width, int height, long seed) {
    Random random = new Random(seed);
    int x = random.nextInt(Math.max(1, width / 2));
    int y = random.nextInt(Math.max(1, height / 2));
    int side = 12 + random.nextInt(Math.max(1, Math.min(width, height) / 3));
    return List.of(
        badge(x, y, side, side, random),
        badge(x + side - 4, y + 3, side / 2 + 1, side, random),
        badge(width - 7 - random.nextInt(9), height - 11, 20, 16, random));
  }

  public static Overlay badge(int left, int top, int width, int height, Random random) {
    int colour = random.nextInt(0x1000000);
    int alpha = random.nextBoolean() ? 255 : 180;
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      int y = i / width;
      int edge = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y));
      int strength = Math.min(alpha, edge * 64);
      boolean detail = edge > 5 && (x / 3 + y / 3) % 5 == 0;
      argb[i] = (detail ? 255 : strength) << 24 | (detail ? 0xFFFFFF ^ colour : colour);
    }
    return new Overlay(left, top, width, height, argb);
  }
}
