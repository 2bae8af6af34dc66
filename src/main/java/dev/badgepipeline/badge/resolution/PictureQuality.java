package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.VideoStream;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a picture is worth showing for.
 *
 * @param resolution its size class
 * @param ranges the forms of high dynamic range that it carries; empty for standard range
 */
record PictureQuality(Resolution resolution, Set<DynamicRange> ranges) {

  /** The worse before the better: by size, and at the same size by dynamic range. */
  static final Comparator<PictureQuality> ORDER =
      Comparator.comparing(PictureQuality::resolution)
          .thenComparing(PictureQuality::bestFirst, PictureQuality::compareRanges);

  PictureQuality {
    ranges = Set.copyOf(ranges);
  }

  /** The best of all versions; empty when no version has a video stream of known size. */
  static Optional<PictureQuality> of(Playable playable) {
    return playable.versions().stream().flatMap(version -> of(version).stream()).max(ORDER);
  }

  private static Optional<PictureQuality> of(MediaVersion version) {
    return version.video().stream()
        .filter(stream -> !stream.isCoverArt())
        .flatMap(stream -> of(stream).stream())
        .max(ORDER);
  }

  private static Optional<PictureQuality> of(VideoStream stream) {
    return Resolution.of(stream.width().orElse(0), stream.height().orElse(0))
        .map(resolution -> new PictureQuality(resolution, DynamicRange.of(stream)));
  }

  /** The forms of dynamic range, the best first. */
  List<DynamicRange> bestFirst() {
    return ranges.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static int compareRanges(List<DynamicRange> first, List<DynamicRange> second) {
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int difference = first.get(i).compareTo(second.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  /** The same with no more ranges than the owner wants to see. */
  PictureQuality showing(ResolutionSettings.Ranges wanted) {
    return switch (wanted) {
      case ALL -> this;
      case BEST ->
          new PictureQuality(resolution, bestFirst().stream().limit(1).collect(Collectors.toSet()));
      case NONE -> new PictureQuality(resolution, EnumSet.noneOf(DynamicRange.class));
    };
  }

  /** The ranges in words, such as {@code DV HDR10}; empty for standard range. */
  Optional<String> rangesInWords() {
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(
            bestFirst().stream().map(DynamicRange::label).collect(Collectors.joining(" ")));
  }

  /** The whole in words, such as {@code 4K DV}. */
  String inWords() {
    return resolution.label() + rangesInWords().map(words -> " " + words).orElse("");
  }
}
