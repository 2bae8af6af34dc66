package dev.badgepipeline.ratings;

import dev.badgepipeline.upstream.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a budget: providers count by key.
 *
 * @param keyMark tells an owner's keys apart. It is short on purpose: keys of some providers are so
 *     short themselves that a whole checksum would give them away to whoever tries all of them.
 */
record BudgetKey(String provider, String keyMark) {

  private static final int MARK_BYTES = 2;

  static BudgetKey of(String provider, ApiKey key) {
    return new BudgetKey(provider, HexFormat.of().formatHex(sha256(key), 0, MARK_BYTES));
  }

  private static byte[] sha256(ApiKey key) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(key.value().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
