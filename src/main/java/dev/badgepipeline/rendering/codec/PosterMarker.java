package dev.badgepipeline.rendering.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a badged poster says of itself, kept inside the image file.
 *
 * @param originalSha256 the checksum of the untouched poster that it was made from
 * @param fingerprint of everything that decides its pixels: original, badges and their settings
 */
public record PosterMarker(String originalSha256, String fingerprint) {

  /** What the marker's text begins with in every format. */
  static final String NAME = "badge-pipeline";

  private static final Pattern TEXT =
      Pattern.compile(NAME + "/1 original=([0-9a-f]{64}) fingerprint=([0-9a-f]{64})");

  /** The marker's text, as it stands in a file. */
  public byte[] toBytes() {
    String text = NAME + "/1 original=" + originalSha256 + " fingerprint=" + fingerprint;
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads a marker; anything else is none. */
  static Optional<PosterMarker> parse(byte[] bytes) {
    Matcher matcher = TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    return matcher.matches()
        ? Optional.of(new PosterMarker(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
