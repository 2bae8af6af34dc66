package dev.badgepipeline.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser has in place of the key: the second at which its session ends, signed. The
 * signature is made from the key, so that another key ends all sessions, several instances with the
 * same one know each other's, and nothing need be kept.
 */
final class SessionTokens {

  /** How long a session lasts. */
  static final Duration LIFE = Duration.ofDays(30);

  private static final Pattern TOKEN = Pattern.compile("(\\d{1,12})\\.([\\w-]{43})");
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "badge-pipeline session 1";

  private final SecretKeySpec signing;
  private final Clock clock;

  SessionTokens(ApiKey key, Clock clock) {
    this.signing =
        new SecretKeySpec(
            hmac(new SecretKeySpec(bytes(key.value()), ALGORITHM), PURPOSE), ALGORITHM);
    this.clock = clock;
  }

  /** A token of a session that begins now. */
  String next() {
    long end = now() + LIFE.toSeconds();
    return end + "." + signature(Long.toString(end));
  }

  /** When the session of a token ends; empty when it has ended, or never was one. */
  Optional<Instant> end(String token) {
    Matcher parts = TOKEN.matcher(token);
    return parts.matches() && isSame(parts.group(2), signature(parts.group(1)))
        ? Optional.of(Long.parseLong(parts.group(1)))
            .filter(end -> end > now())
            .map(Instant::ofEpochSecond)
        : Optional.empty();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private String signature(String end) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(signing, end));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static boolean isSame(String given, String right) {
    return MessageDigest.isEqual(bytes(given), bytes(right));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
