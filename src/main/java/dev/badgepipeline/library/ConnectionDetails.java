package dev.badgepipeline.library;

import dev.badgepipeline.upstream.ApiKey;
import java.util.Optional;

/**
 * Where a media server or a folder is, and the key to it.
 *
 * @param kind the {@link LibraryProvider} that can open it, such as {@code jellyfin}
 * @param url a server's address
 * @param apiKey what a server wants to see
 * @param path a folder's place
 */
public record ConnectionDetails(
    String kind, Optional<String> url, Optional<ApiKey> apiKey, Optional<String> path) {

  /** A kind that needs to be told nothing. */
  public static ConnectionDetails of(String kind) {
    return new ConnectionDetails(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
