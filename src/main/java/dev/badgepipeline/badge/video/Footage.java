package dev.badgepipeline.badge.video;

import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.VideoStream;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a picture is recorded.
 *
 * @param codec by which it is coded; empty when that is not known
 * @param bitDepth of each channel; 0 when that is not known
 * @param framesPerSecond rounded; 0 when that is not known
 * @param stereoscopic whether it has two pictures for two eyes
 * @param interlaced whether it comes in half pictures
 */
record Footage(
    Optional<VideoCodec> codec,
    int bitDepth,
    int framesPerSecond,
    boolean stereoscopic,
    boolean interlaced) {

  /** The worse before the better, as far as that can be said: by codec, depth and frame rate. */
  static final Comparator<Footage> ORDER =
      Comparator.comparing((Footage footage) -> footage.codec().map(Enum::ordinal).orElse(-1))
          .thenComparing(Footage::bitDepth)
          .thenComparing(Footage::framesPerSecond)
          .thenComparing(Footage::stereoscopic)
          .thenComparing(Footage::interlaced, Comparator.reverseOrder());

  /** The best of all versions; empty when no version has a picture. */
  static Optional<Footage> of(Playable playable) {
    return playable.versions().stream()
        .flatMap(version -> largest(version).map(stream -> of(stream, version)).stream())
        .max(ORDER);
  }

  private static Optional<VideoStream> largest(MediaVersion version) {
    return version.video().stream()
        .filter(stream -> !stream.isCoverArt())
        .max(
            Comparator.comparingLong(
                stream -> (long) stream.width().orElse(0) * stream.height().orElse(0)));
  }

  private static Footage of(VideoStream stream, MediaVersion version) {
    PictureFormat format = stream.format();
    return new Footage(
        VideoCodec.of(stream),
        format.bitDepth().orElse(0),
        (int) Math.round(format.framesPerSecond().orElse(0)),
        version.stereoscopic().isPresent(),
        format.interlaced().orElse(false));
  }
}
