package dev.badgepipeline.library;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the picture of a video stream is made up.
 *
 * @param bitDepth of each channel, such as 10
 * @param framesPerSecond on average
 * @param aspect the width of the picture as it is shown, divided by its height; empty where the
 *     library does not say it, which means that of the stored picture where that is not squeezed
 * @param squeezed whether the stored picture has another shape than the one that is shown; empty
 *     where that is not known
 * @param interlaced whether it comes in half pictures; empty where that is not known
 */
public record PictureFormat(
    OptionalInt bitDepth,
    OptionalDouble framesPerSecond,
    OptionalDouble aspect,
    Optional<Boolean> squeezed,
    Optional<Boolean> interlaced) {

  /** Nothing is known of it. */
  public static final PictureFormat UNKNOWN =
      new PictureFormat(
          OptionalInt.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty());
}
