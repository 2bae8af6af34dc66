package dev.badgepipeline.job.schedule;

/** What is said of a schedule cannot be; the message names the field. */
public class InvalidScheduleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidScheduleException(String message) {
    super(message);
  }
}
