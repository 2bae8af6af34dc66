package dev.badgepipeline.poster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The checksum by which posters are told apart. */
public final class Checksum {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Checksum() {}

  /** Whether a text has the form of {@link #sha256}. */
  public static boolean isSha256(String text) {
    return SHA256.matcher(text).matches();
  }

  /** The SHA-256 of the bytes in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
