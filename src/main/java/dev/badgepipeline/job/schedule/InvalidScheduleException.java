package dev.badgepipeline.job.schedule;

import java.util.Optional;

/** What is said of a schedule cannot be. */
public class InvalidScheduleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not serialised with the exception. */
  private final transient Optional<String> field;

  private final String mistake;

  /** Something is wrong with the schedule as a whole. */
  InvalidScheduleException(String mistake) {
    super(mistake);
    this.field = Optional.empty();
    this.mistake = mistake;
  }

  private InvalidScheduleException(String field, String mistake) {
    super(field + " " + mistake);
    this.field = Optional.of(field);
    this.mistake = mistake;
  }

  /**
   * One field is wrong.
   *
   * @param mistake what it must be, or what is the matter with it
   */
  static InvalidScheduleException of(String field, String mistake) {
    return new InvalidScheduleException(field, mistake);
  }

  /** The field that is wrong; empty where it is not one alone. */
  public Optional<String> field() {
    return field;
  }

  /** What is wrong, without the name of the field. */
  public String mistake() {
    return mistake;
  }
}
