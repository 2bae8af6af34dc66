package dev.badgepipeline.badge.audio;

import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a soundtrack is worth showing for.
 *
 * @param format its codec, with what it adds to it
 * @param channels such as {@code 5.1}; empty when that is not known
 */
record Soundtrack(AudioFormat format, Optional<String> channels) {

  /** The worse before the better: by format, and of the same format by channels. */
  static final Comparator<Soundtrack> ORDER =
      Comparator.comparing(Soundtrack::format)
          .thenComparing(track -> track.channels().map(Soundtrack::loudspeakers).orElse(0));

  private static final Pattern NUMBERED_LAYOUT = Pattern.compile("\\d{1,2}\\.\\d(\\.\\d)?");

  /** The best over all versions; empty when no version has a track of a known codec. */
  static Optional<Soundtrack> of(Playable playable, AudioSettings.Track choice) {
    return playable.versions().stream().flatMap(version -> of(version, choice).stream()).max(ORDER);
  }

  private static Optional<Soundtrack> of(MediaVersion version, AudioSettings.Track choice) {
    List<AudioStream> eligible =
        version.audio().stream().filter(stream -> !stream.isAside()).toList();
    return switch (choice) {
      case BEST -> eligible.stream().flatMap(stream -> of(stream).stream()).max(ORDER);
      case DEFAULT ->
          Stream.concat(
                  eligible.stream().filter(AudioStream::isDefault), eligible.stream().limit(1))
              .findFirst()
              .flatMap(Soundtrack::of);
    };
  }

  private static Optional<Soundtrack> of(AudioStream stream) {
    return AudioFormat.of(stream).map(format -> new Soundtrack(format, channels(stream)));
  }

  /** The layout says more than the count, which fits several layouts beyond the usual ones. */
  private static Optional<String> channels(AudioStream stream) {
    String layout =
        stream.channelLayout().map(name -> name.replaceFirst("\\(.*", "").strip()).orElse("");
    if (NUMBERED_LAYOUT.matcher(layout).matches()) {
      return Optional.of(layout);
    }
    return switch (layout) {
      case "stereo", "downmix" -> Optional.of("2.0");
      case "mono" -> Optional.of("1.0");
      default -> usualLayout(stream.channels().orElse(0));
    };
  }

  private static Optional<String> usualLayout(int channels) {
    return switch (channels) {
      case 1 -> Optional.of("1.0");
      case 2 -> Optional.of("2.0");
      case 6 -> Optional.of("5.1");
      case 7 -> Optional.of("6.1");
      case 8 -> Optional.of("7.1");
      default -> Optional.empty();
    };
  }

  /** How many loudspeakers a layout such as {@code 5.1.4} has. */
  private static int loudspeakers(String layout) {
    return Arrays.stream(layout.split("\\.", -1)).mapToInt(Integer::parseInt).sum();
  }

  Soundtrack withoutChannels() {
    return new Soundtrack(format, Optional.empty());
  }

  /** In words, such as {@code TrueHD Atmos 7.1}. */
  String inWords() {
    return format.label() + channels.map(layout -> " " + layout).orElse("");
  }
}
