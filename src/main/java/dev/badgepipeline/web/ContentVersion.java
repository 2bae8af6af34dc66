package dev.badgepipeline.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for contents, which is another one whenever they are. */
final class ContentVersion {

  private static final int DIGITS = 16;

  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The version of nothing but these bytes. */
  static String of(byte[] content) {
    return new ContentVersion().with(content).text();
  }

  /** Goes by these bytes too. */
  ContentVersion with(byte[] content) {
    digest.update(content);
    return this;
  }

  /** Goes by this text too. */
  ContentVersion with(String content) {
    return with(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The version of all that was given, which can be asked for once; as part of a path. */
  String text() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
