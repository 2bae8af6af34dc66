package dev.badgepipeline.notification;

import java.time.Duration;
import java.util.Optional;

/** What a target says to a message. */
sealed interface TargetAnswer {

  /** In words that name neither address nor token. */
  String detail();

  /** It has the message. */
  record Accepted(String detail) implements TargetAnswer {}

  /** It would say the same again. */
  record Refused(String detail) implements TargetAnswer {}

  /**
   * It may take the message later.
   *
   * @param pause that it asks for
   */
  record Unavailable(String detail, Optional<Duration> pause) implements TargetAnswer {}
}
