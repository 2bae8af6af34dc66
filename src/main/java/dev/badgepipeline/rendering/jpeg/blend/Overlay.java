package dev.badgepipeline.rendering.jpeg.blend;

/**
 * A rectangle of pixels to lay over a picture; what stands outside of the picture is not drawn.
 *
 * @param left where its left edge stands among the stored pixels, before any turning for display
 * @param top where its top edge stands
 * @param width in pixels
 * @param height in pixels
 * @param argb in the picture's own colour space, not premultiplied, row by row. Never modified
 *     afterwards: an overlay with the same array is taken to be the same, and what was prepared of
 *     it is used again
 * @param recurring whether the same array may come again, so that what is prepared of it is worth
 *     keeping
 */
@SuppressWarnings("ArrayRecordComponent") // equal only when it is the same array, as documented
public record Overlay(int left, int top, int width, int height, int[] argb, boolean recurring) {

  /** An overlay that may come again. */
  public Overlay(int left, int top, int width, int height, int[] argb) {
    this(left, top, width, height, argb, /* recurring= */ true);
  }

  public Overlay {
    if (width < 1 || height < 1 || argb.length != width * height) {
      throw new IllegalArgumentException(
          "an overlay of " + width + "x" + height + " pixels cannot have " + argb.length);
    }
  }
}
