package dev.badgepipeline.badge.aspect;

import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.VideoStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The shapes of pictures that people know, the narrowest first. Each takes in what differs by a few
 * lines that were cut off, and no more: between them are pictures that have no name.
 */
enum Aspect {
  FOUR_THIRDS("4:3", 1.315, 1.352),
  ACADEMY("1.37", 1.352, 1.395),
  IMAX_FILM("1.43", 1.41, 1.45),
  EUROPEAN("1.66", 1.64, 1.69),
  SIXTEEN_NINTHS("16:9", 1.75, 1.80),
  FLAT("1.85", 1.825, 1.87),
  IMAX_DIGITAL("1.90", 1.885, 1.915),
  UNIVISIUM("2.00", 1.98, 2.03),
  SEVENTY_MILLIMETRES("2.20", 2.17, 2.24),
  SCOPE("2.39", 2.32, 2.43),
  CINEMASCOPE("2.55", 2.50, 2.60),
  ULTRA_PANAVISION("2.76", 2.70, 2.80);

  private final String label;
  private final double least;
  private final double below;

  Aspect(String label, double least, double below) {
    this.label = label;
    this.least = least;
    this.below = below;
  }

  String label() {
    return label;
  }

  boolean isImax() {
    return this == IMAX_FILM || this == IMAX_DIGITAL;
  }

  /** The shape of the first version's picture: one file is one way to see a film. */
  static Optional<Aspect> of(Playable playable) {
    return playable.versions().stream().flatMap(version -> of(version).stream()).findFirst();
  }

  private static Optional<Aspect> of(MediaVersion version) {
    return version.video().stream()
        .filter(stream -> !stream.isCoverArt())
        .max(
            Comparator.comparingLong(
                stream -> (long) stream.width().orElse(0) * stream.height().orElse(0)))
        .flatMap(stream -> named(ratio(stream)));
  }

  /**
   * What the library says is rounded to names such as 2.35:1, so that the size tells more, unless
   * the picture is stored squeezed.
   */
  private static OptionalDouble ratio(VideoStream stream) {
    PictureFormat format = stream.format();
    boolean sizeTells = format.squeezed().filter(squeezed -> !squeezed).isPresent();
    return sizeTells || format.aspect().isEmpty() ? ofSize(stream) : format.aspect();
  }

  private static OptionalDouble ofSize(VideoStream stream) {
    int width = stream.width().orElse(0);
    int height = stream.height().orElse(0);
    return width > 0 && height > 0
        ? OptionalDouble.of((double) width / height)
        : OptionalDouble.empty();
  }

  private static Optional<Aspect> named(OptionalDouble ratio) {
    return ratio.isEmpty()
        ? Optional.empty()
        : Stream.of(values())
            .filter(
                shape -> ratio.getAsDouble() >= shape.least && ratio.getAsDouble() < shape.below)
            .findFirst();
  }
}
