package dev.badgepipeline.library;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

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
    Optional<String> language) {

  /**
   * Words of titles of tracks that speak about the film, or describe it to those who cannot see.
   */
  private static final Pattern NOT_THE_FILM_ITSELF =
      Pattern.compile(
          "\\b(audio comments?|comments|comment(ary|aries|aires?)|(audio)?kommentare?"
              + "|comentarios?|commento|descriptive|(audio|video)[ -]?descri(ption|bed|ptive)"
              + "|descri(bed|ptive) (audio|video)|audiodeskription|h(ö|oe)rfilm(fassung)?|dvs"
              + "|visually impaired|hearing impaired|sdh|isolated score)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** The abbreviation of audio description; not the one of a year, nor the first word of a name. */
  private static final Pattern DESCRIPTION_ABBREVIATED =
      Pattern.compile(
          "(?<!\\d )\\bAD\\b(?!\\s+\\p{L})|\\bAD (Stereo|Mono|Surround|Track|Mix)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Whether it speaks about the film, or describes it, in place of being its sound. */
  public boolean isAside() {
    return isHearingImpaired
        || title.filter(AudioStream::namesAnAside).isPresent()
        || displayTitle.filter(AudioStream::namesAnAside).isPresent();
  }

  private static boolean namesAnAside(String title) {
    return NOT_THE_FILM_ITSELF.matcher(title).find()
        || DESCRIPTION_ABBREVIATED.matcher(title).find();
  }
}
