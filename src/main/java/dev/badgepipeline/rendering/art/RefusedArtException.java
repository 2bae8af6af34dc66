package dev.badgepipeline.rendering.art;

import java.io.Serial;

/** A file of the owner cannot be used for badges; the message says why, in words for him. */
final class RefusedArtException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  RefusedArtException(String reason) {
    super(reason);
  }

  RefusedArtException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
