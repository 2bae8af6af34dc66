package dev.badgepipeline.badge.languages;

import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.SubtitleStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages of an item's tracks, in the order of the first file that has them. */
public final class SpokenLanguages {

  private SpokenLanguages() {}

  /**
   * In which languages an item is spoken. Commentaries and descriptions do not count.
   *
   * @param everywhere whether only those count that every episode has
   */
  static Set<LanguageCode> spoken(Item item, boolean everywhere) {
    return of(item, everywhere, SpokenLanguages::audio);
  }

  /** In which languages an item is subtitled; subtitles for foreign tongues alone do not count. */
  static Set<LanguageCode> subtitled(Item item, boolean everywhere) {
    return of(item, everywhere, SpokenLanguages::subtitles);
  }

  /** In which languages an item or any episode of it is spoken, by their letters. */
  public static List<String> spoken(Item item) {
    return letters(spoken(item, /* everywhere= */ false));
  }

  /** In which languages an item or any episode of it is subtitled, by their letters. */
  public static List<String> subtitled(Item item) {
    return letters(subtitled(item, /* everywhere= */ false));
  }

  private static List<String> letters(Set<LanguageCode> languages) {
    return languages.stream().map(LanguageCode::letters).toList();
  }

  /** Whether any file has subtitles that are only for what is spoken in a foreign tongue. */
  static boolean isForced(Item item) {
    return allSubtitles(item).anyMatch(SubtitleStream::isForced);
  }

  /** Whether any file has subtitles for the hearing impaired. */
  static boolean isForTheHearingImpaired(Item item) {
    return allSubtitles(item).anyMatch(SpokenLanguages::isForTheHearingImpaired);
  }

  /** Older servers know it by the title alone. */
  private static boolean isForTheHearingImpaired(SubtitleStream stream) {
    return stream.isHearingImpaired()
        || stream
            .title()
            .map(title -> title.toUpperCase(Locale.ROOT))
            .filter(title -> title.matches(".*\\bSDH\\b.*"))
            .isPresent();
  }

  private static Stream<SubtitleStream> allSubtitles(Item item) {
    return item.versions().flatMap(version -> version.subtitles().stream());
  }

  private static Set<LanguageCode> of(
      Item item, boolean everywhere, Function<MediaVersion, Stream<Optional<String>>> tracks) {
    List<Set<LanguageCode>> all =
        item.playables().stream().map(playable -> of(playable, tracks)).toList();
    return all.stream()
        .flatMap(Set::stream)
        .filter(language -> !everywhere || all.stream().allMatch(one -> one.contains(language)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<LanguageCode> of(
      Playable playable, Function<MediaVersion, Stream<Optional<String>>> tracks) {
    return playable.versions().stream()
        .flatMap(tracks)
        .flatMap(Optional::stream)
        .flatMap(written -> LanguageCode.of(written).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Optional<String>> audio(MediaVersion version) {
    return version.audio().stream().filter(stream -> !stream.isAside()).map(AudioStream::language);
  }

  private static Stream<Optional<String>> subtitles(MediaVersion version) {
    return version.subtitles().stream()
        .filter(stream -> !stream.isForced())
        .map(SubtitleStream::language);
  }
}
