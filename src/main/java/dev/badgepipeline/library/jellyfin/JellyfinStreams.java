package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.SubtitleStream;
import dev.badgepipeline.library.VersionFile;
import dev.badgepipeline.library.VideoStream;
import dev.badgepipeline.library.jellyfin.JellyfinItem.MediaSource;
import dev.badgepipeline.library.jellyfin.JellyfinItem.MediaStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the files of an item, and the streams in them. */
final class JellyfinStreams {

  private static final int LONGEST_LINE = 500;

  /** Far more than any file has. */
  private static final int MOST_STREAMS = 100;

  private static final double HIGHEST_FRAME_RATE = 300;

  /** As Jellyfin writes shapes: {@code 16:9} or {@code 2.35:1}. */
  private static final Pattern RATIO =
      Pattern.compile("(\\d{1,5}(?:\\.\\d{1,4})?):(\\d{1,5}(?:\\.\\d{1,4})?)");

  private JellyfinStreams() {}

  static List<MediaVersion> versions(JellyfinItem item) {
    List<MediaSource> sources = item.mediaSources();
    if (sources != null && !sources.isEmpty()) {
      return sources.stream()
          .filter(Objects::nonNull)
          .limit(MOST_STREAMS)
          .map(JellyfinStreams::version)
          .toList();
    }
    return item.mediaStreams() == null
        ? List.of()
        : List.of(
            version(
                new VersionFile(Optional.empty(), Optional.ofNullable(item.path())),
                Optional.empty(),
                item.mediaStreams()));
  }

  private static MediaVersion version(MediaSource source) {
    return version(
        new VersionFile(Optional.ofNullable(source.name()), Optional.ofNullable(source.path())),
        text(source.video3DFormat()),
        source.mediaStreams());
  }

  private static MediaVersion version(
      VersionFile file, Optional<String> stereoscopic, @Nullable List<MediaStream> streams) {
    List<MediaStream> known =
        streams == null
            ? List.of()
            : streams.stream().filter(Objects::nonNull).limit(MOST_STREAMS).toList();
    return new MediaVersion(
        file,
        stereoscopic,
        of(known, "Video", "1").map(JellyfinStreams::video).toList(),
        of(known, "Audio", "0").map(JellyfinStreams::audio).toList(),
        of(known, "Subtitle", "2").map(JellyfinStreams::subtitle).toList());
  }

  /** Serialised enumerations come by name or by number. */
  private static Stream<MediaStream> of(List<MediaStream> streams, String name, String number) {
    return streams.stream()
        .filter(stream -> name.equalsIgnoreCase(stream.type()) || number.equals(stream.type()));
  }

  private static VideoStream video(MediaStream stream) {
    return new VideoStream(
        text(stream.codec()),
        number(stream.width()),
        number(stream.height()),
        text(stream.videoRange()),
        text(stream.videoRangeType()),
        text(stream.colorTransfer()),
        isPresent(stream.rpuPresentFlag()) && isPresent(stream.blPresentFlag())
            ? number(stream.dvProfile())
            : OptionalInt.empty(),
        format(stream));
  }

  private static PictureFormat format(MediaStream stream) {
    return new PictureFormat(
        number(stream.bitDepth()),
        framesPerSecond(stream),
        Optional.ofNullable(stream.aspectRatio())
            .map(JellyfinStreams::ratio)
            .orElse(OptionalDouble.empty()),
        Optional.ofNullable(stream.isAnamorphic()),
        Optional.ofNullable(stream.isInterlaced()));
  }

  /**
   * Jellyfin's own choice where it makes one; of the other two either may be nonsense, such as
   * 1000. To thousandths: episodes of a series differ in what comes behind them.
   */
  private static OptionalDouble framesPerSecond(MediaStream stream) {
    return Stream.of(
            Optional.ofNullable(stream.referenceFrameRate()),
            Optional.ofNullable(stream.averageFrameRate()),
            Optional.ofNullable(stream.realFrameRate()))
        .flatMap(Optional::stream)
        .filter(rate -> rate > 0 && rate <= HIGHEST_FRAME_RATE)
        .mapToDouble(rate -> Math.round(rate * 1000) / 1000.0)
        .findFirst();
  }

  private static OptionalDouble ratio(String text) {
    Matcher parts = RATIO.matcher(text);
    return parts.matches() && Double.parseDouble(parts.group(2)) > 0
        ? OptionalDouble.of(Double.parseDouble(parts.group(1)) / Double.parseDouble(parts.group(2)))
        : OptionalDouble.empty();
  }

  private static AudioStream audio(MediaStream stream) {
    return new AudioStream(
        text(stream.codec()),
        text(stream.profile()),
        text(stream.audioSpatialFormat()),
        number(stream.channels()),
        text(stream.channelLayout()),
        text(stream.title()),
        text(stream.displayTitle()),
        Boolean.TRUE.equals(stream.isDefault()),
        Boolean.TRUE.equals(stream.isHearingImpaired()),
        text(stream.language()));
  }

  private static SubtitleStream subtitle(MediaStream stream) {
    return new SubtitleStream(
        text(stream.language()),
        text(stream.title()),
        Boolean.TRUE.equals(stream.isForced()),
        Boolean.TRUE.equals(stream.isHearingImpaired()));
  }

  /** No fact is longer than a line; what a server makes longer is cut off. */
  static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
  }

  /** Absent flags come from servers that do not send them; 0 means that the part is missing. */
  private static boolean isPresent(@Nullable Integer flag) {
    return flag == null || flag != 0;
  }

  private static OptionalInt number(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
