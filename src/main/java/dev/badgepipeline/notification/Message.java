package dev.badgepipeline.notification;

import dev.badgepipeline.log.Visible;
import java.time.Instant;
import java.util.Optional;

/**
 * What people are told. Parts of it come from libraries and services: nothing unseen is left in it,
 * and it is never longer than all targets take.
 *
 * @param cause a word for programs
 * @param text whole sentences
 * @param link to what it is about; empty where nobody has said where people reach the service
 */
record Message(
    String cause, String title, String text, Severity severity, Instant at, Optional<String> link) {

  private static final int LONGEST_TITLE = 100;

  /** Discord takes 2,000 characters with title and link. */
  private static final int LONGEST_TEXT = 1_000;

  Message {
    title = atMost(LONGEST_TITLE, Visible.text(title));
    text = atMost(LONGEST_TEXT, Visible.text(text));
  }

  private static String atMost(int limit, String text) {
    return text.codePointCount(0, text.length()) <= limit
        ? text
        : text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
  }
}
