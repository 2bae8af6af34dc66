package dev.badgepipeline.poster;

import java.util.Optional;

/** The image formats that a poster can have, recognised by their first bytes. */
public enum PosterFormat {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp");

  private final String contentType;
  private final String extension;

  PosterFormat(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  /** The concrete media type, as Jellyfin demands it on upload. */
  public String contentType() {
    return contentType;
  }

  /** The usual file name extension, without a dot. */
  public String extension() {
    return extension;
  }

  /**
   * Reads the format from the file's signature; names and declared content types are not trusted.
   */
  public static Optional<PosterFormat> of(byte[] file) {
    if (startsWith(file, 0, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(JPEG);
    }
    if (startsWith(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return Optional.of(PNG);
    }
    if (startsWith(file, 0, 'R', 'I', 'F', 'F') && startsWith(file, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(WEBP);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] file, int offset, int... signature) {
    if (file.length < offset + signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((file[offset + i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
