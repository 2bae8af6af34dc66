package dev.badgepipeline.job.schedule;

/** There is no schedule of this name. */
public class UnknownScheduleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownScheduleException(String name) {
    super("there is no schedule '" + name + "'");
  }
}
