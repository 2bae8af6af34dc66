package dev.badgepipeline.security;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key that callers must have.
 *
 * @param value never to be written anywhere
 */
record ApiKey(String value) {

  private static final String BEARER = "Bearer ";
  private static final int RANDOM_BYTES = 24;

  /** One that nobody has had before: 192 bits, of letters, digits, hyphens and underscores. */
  static ApiKey random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new ApiKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key that a request carries, right or wrong. */
  static Optional<String> given(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("X-Api-Key")).or(() -> bearer(request));
  }

  private static Optional<String> bearer(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  /** Takes as long for a key that is nearly right as for any other. */
  boolean is(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
