package dev.badgepipeline.library;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts of one audio stream that badges are decided from, in Jellyfin's vocabulary.
 *
 * @param codec such as {@code truehd}, {@code eac3} or {@code dts}
 * @param profile such as {@code Dolby TrueHD + Dolby Atmos} or {@code DTS-HD MA}
 * @param spatialFormat Jellyfin's {@code AudioSpatialFormat}: {@code None}, {@code DolbyAtmos} or
 *     {@code DTSX}
 * @param channels the number of channels
 * @param channelLayout such as {@code 5.1}, {@code 7.1(wide)} or {@code stereo}
 * @param title the track's own title
 * @param displayTitle the title that the server shows
 * @param isDefault whether the file marks it as the default track
 * @param isHearingImpaired whether the file marks it as made for the hearing impaired
 * @param language as a code of ISO 639, or as whoever made the file spelt it
 */
public record AudioStream(
    Optional<String> codec,
    Optional<String> profile,
    Optional<String> spatialFormat,
    OptionalInt channels,
    Optional<String> channelLayout,
    Optional<String> title,
    Optional<String> displayTitle,
    boolean isDefault,
    boolean isHearingImpaired,
    Optional<String> language) {}
