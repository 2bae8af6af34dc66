package dev.badgepipeline.connection;

import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.Optional;

/**
 * A connection as its owner writes it.
 *
 * @param name of a connection that is there already, whose key is meant where none is given
 * @param kind such as {@code jellyfin}
 * @param url of a server
 * @param apiKey to a server
 * @param path of a folder
 */
@RegisterForReflection
public record ConnectionDraft(
    Optional<String> name,
    Optional<String> kind,
    Optional<String> url,
    Optional<String> apiKey,
    Optional<String> path) {

  private static final int LONGEST_TEXT = 2_000;

  /**
   * The draft as details.
   *
   * @throws InvalidConnectionException naming the field that cannot be
   */
  ConnectionDetails details() {
    return new ConnectionDetails(
        text("kind", kind).orElseThrow(() -> InvalidConnectionException.of("kind", "is missing")),
        text("url", url).map(ConnectionDraft::address),
        text("apiKey", apiKey).map(ApiKey::new),
        text("path", path));
  }

  /** An empty text, as a form sends it, is none. */
  static Optional<String> text(String field, Optional<String> text) {
    Optional<String> stripped = text.map(String::strip).filter(content -> !content.isEmpty());
    if (stripped.filter(ConnectionDraft::isForeign).isPresent()) {
      throw InvalidConnectionException.of(
          field, "must be one line of at most " + LONGEST_TEXT + " characters");
    }
    return stripped;
  }

  private static boolean isForeign(String text) {
    return text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl);
  }

  private static String address(String url) {
    if (!isAddress(url)) {
      throw InvalidConnectionException.of(
          "url",
          "must be an address such as http://jellyfin:8096, without user, query or fragment");
    }
    return url;
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = URI.create(url);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Has a key in plain text, so it does not show it. */
  @Override
  public String toString() {
    return kind + " " + url + path;
  }
}
