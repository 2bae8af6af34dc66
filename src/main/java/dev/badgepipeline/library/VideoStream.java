package dev.badgepipeline.library;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The facts of one video stream that badges are decided from, in Jellyfin's vocabulary.
 *
 * @param codec such as {@code hevc}; {@code mjpeg} and {@code png} mark embedded cover art
 * @param width in pixels
 * @param height in pixels
 * @param videoRange Jellyfin's {@code VideoRange}: {@code SDR}, {@code HDR} or {@code Unknown}
 * @param videoRangeType Jellyfin's {@code VideoRangeType}, such as {@code DOVIWithHDR10}; unknown
 *     future values are kept as they are
 * @param colorTransfer such as {@code smpte2084} or {@code arib-std-b67}
 * @param dolbyVisionProfile the profile number where the stream carries Dolby Vision
 * @param format how its picture is made up
 */
public record VideoStream(
    Optional<String> codec,
    OptionalInt width,
    OptionalInt height,
    Optional<String> videoRange,
    Optional<String> videoRangeType,
    Optional<String> colorTransfer,
    OptionalInt dolbyVisionProfile,
    PictureFormat format) {

  private static final Set<String> COVER_ART = Set.of("mjpeg", "png", "bmp", "gif", "webp");

  /** Whether it is a picture that a file carries as its cover. */
  public boolean isCoverArt() {
    return codec.map(name -> name.toLowerCase(Locale.ROOT)).filter(COVER_ART::contains).isPresent();
  }
}
