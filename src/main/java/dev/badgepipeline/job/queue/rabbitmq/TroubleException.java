package dev.badgepipeline.job.queue.rabbitmq;

import java.io.IOException;

/** A connection is no good, for a reason that its owner is told in these words. */
final class TroubleException extends IOException {

  private static final long serialVersionUID = 1L;

  TroubleException(String message) {
    super(message);
  }
}
