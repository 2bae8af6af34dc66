package dev.badgepipeline.badge.audio;

import dev.badgepipeline.library.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sound of an item is, in the words of its badge, for other rules to go by. */
public final class AudioFacts {

  private AudioFacts() {}

  /** The formats of all tracks that are not about the film, such as {@code TrueHD Atmos}. */
  public static List<String> formats(Item item) {
    return item.versions()
        .flatMap(version -> version.audio().stream())
        .filter(stream -> !stream.isAside())
        .flatMap(stream -> AudioFormat.of(stream).stream())
        .map(AudioFormat::label)
        .distinct()
        .toList();
  }

  public static Set<String> allFormats() {
    return Stream.of(AudioFormat.values())
        .map(AudioFormat::label)
        .collect(Collectors.toUnmodifiableSet());
  }
}
