package dev.badgepipeline.database;

/** The database answers well enough, but with something that cannot be. */
final class UnusableAnswer extends DatabaseFailure {

  private static final long serialVersionUID = 1L;

  UnusableAnswer(String message) {
    super(message);
  }
}
