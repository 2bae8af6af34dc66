package dev.badgepipeline.poster;

/**
 * A poster as a file.
 *
 * @param bytes the whole file; never modified after construction, and not copied
 * @param format what the bytes are
 */
@SuppressWarnings("ArrayRecordComponent") // a poster is compared by its checksum, never by equals
public record PosterFile(byte[] bytes, PosterFormat format) {

  /**
   * Recognises a file by its signature.
   *
   * @throws NotAPosterException when it is not a JPEG, PNG or WebP file
   */
  public static PosterFile of(byte[] bytes) {
    return PosterFormat.of(bytes)
        .map(format -> new PosterFile(bytes, format))
        .orElseThrow(() -> new NotAPosterException("the file is not a JPEG, PNG or WebP image"));
  }

  /** The SHA-256 of the bytes in lower-case hexadecimal. */
  public String sha256() {
    return Checksum.sha256(bytes);
  }
}
