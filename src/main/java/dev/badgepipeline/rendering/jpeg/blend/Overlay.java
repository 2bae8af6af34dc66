package dev.badgepipeline.rendering.jpeg.blend;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A rectangle of pixels to lay over a picture; what stands outside of the picture is not drawn.
 *
 * @param left where its left edge stands among the stored pixels, before any turning for display
 * @param top where its top edge stands
 * @param width in pixels
 * @param height in pixels
 * @param pixels what it shows. Of one whose pixels come later, where it draws anything: alpha alone
 *     means something
 * @param later the pixels, where they belong to this picture alone
 */
public record Overlay(
    int left, int top, int width, int height, Pixels pixels, Optional<Later> later) {

  /**
   * What an overlay shows. Equal ones show the same, and what was prepared of one is used for the
   * others too.
   */
  public interface Pixels {

    /**
     * In the picture's own colour space, not premultiplied, row by row; never modified. They may be
     * made anew each time.
     */
    int[] argb();

    /**
     * Pixels that are there.
     *
     * @param argb the same array shows the same
     */
    @SuppressWarnings("ArrayRecordComponent") // equal only when it is the same array, as documented
    record Made(int[] argb) implements Pixels {}
  }

  /**
   * Pixels that are made only where they have to be drawn.
   *
   * @param name of all that decides them, on this picture
   * @param announced is told of which part they will be asked for, before any are, so that what
   *     they are made of can be read for all overlays at once; told more than once, of a larger
   *     part
   * @param argb makes them all, of which only the part means something that was announced last;
   *     asked once at most
   */
  public record Later(String name, Consumer<Rectangle> announced, Supplier<int[]> argb) {}

  /** An overlay that looks the same on other pictures. */
  public Overlay(int left, int top, int width, int height, Pixels pixels) {
    this(left, top, width, height, pixels, Optional.empty());
  }

  /** An overlay whose pixels are there. */
  public Overlay(int left, int top, int width, int height, int[] argb) {
    this(left, top, width, height, new Pixels.Made(argb));
    if (argb.length != width * height) {
      throw new IllegalArgumentException(
          "an overlay of " + width + "x" + height + " pixels cannot have " + argb.length);
    }
  }

  public Overlay {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an overlay cannot have " + width + "x" + height);
    }
  }

  /** What it shows, by {@link Pixels#argb}. */
  public int[] argb() {
    return pixels.argb();
  }
}
