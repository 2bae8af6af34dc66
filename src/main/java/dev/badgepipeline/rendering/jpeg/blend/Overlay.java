package dev.badgepipeline.rendering.jpeg.blend;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A rectangle of pixels to lay over a picture; what stands outside of the picture is not drawn.
 *
 * @param left where its left edge stands among the stored pixels, before any turning for display
 * @param top where its top edge stands
 * @param width in pixels
 * @param height in pixels
 * @param argb in the picture's own colour space, not premultiplied, row by row. Never modified
 *     afterwards: an overlay with the same array is taken to be the same, and what was prepared of
 *     it is used again Of one whose pixels come later, where it draws anything: alpha alone means
 *     something
 * @param later the pixels, where they belong to this picture alone
 */
@SuppressWarnings("ArrayRecordComponent") // equal only when it is the same array, as documented
public record Overlay(int left, int top, int width, int height, int[] argb, Optional<Later> later) {

  /**
   * Pixels that are made only where they have to be drawn.
   *
   * @param name of all that decides them, on this picture
   * @param announced is told that they will be asked for, before any are, so that what they are
   *     made of can be read for all of them at once
   * @param argb makes them; asked once at most
   */
  public record Later(String name, Runnable announced, Supplier<int[]> argb) {}

  /** An overlay whose pixels are there. */
  public Overlay(int left, int top, int width, int height, int[] argb) {
    this(left, top, width, height, argb, Optional.empty());
  }

  public Overlay {
    if (width < 1 || height < 1 || argb.length != width * height) {
      throw new IllegalArgumentException(
          "an overlay of " + width + "x" + height + " pixels cannot have " + argb.length);
    }
  }
}
