package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.VideoStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the picture of an item is, in the words of its badge, for other rules to go by. */
public final class PictureFacts {

  private PictureFacts() {}

  /** Of each film or episode the best, such as {@code 4K}. */
  public static List<String> resolutions(Item item) {
    return qualities(item).map(quality -> quality.resolution().label()).distinct().toList();
  }

  public static Set<String> allResolutions() {
    return Stream.of(Resolution.values())
        .map(Resolution::label)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The forms of high dynamic range, such as {@code DV}; none for standard range. */
  public static List<String> ranges(Item item) {
    return qualities(item)
        .flatMap(quality -> quality.bestFirst().stream())
        .map(DynamicRange::label)
        .distinct()
        .toList();
  }

  public static Set<String> allRanges() {
    return Stream.of(DynamicRange.values())
        .map(DynamicRange::label)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** In the library's own words, such as {@code hevc}. */
  public static List<String> codecs(Item item) {
    return item.versions()
        .flatMap(version -> version.video().stream())
        .filter(stream -> !stream.isCoverArt())
        .flatMap(PictureFacts::codec)
        .distinct()
        .toList();
  }

  private static Stream<String> codec(VideoStream stream) {
    return stream.codec().map(codec -> codec.toLowerCase(Locale.ROOT)).stream();
  }

  private static Stream<PictureQuality> qualities(Item item) {
    return item.playables().stream().flatMap(playable -> PictureQuality.of(playable).stream());
  }
}
