package dev.badgepipeline.database;

/** The database serves well enough, but with something that cannot be. */
final class UnusableValue extends DatabaseFailure {

  private static final long serialVersionUID = 1L;

  UnusableValue(String message) {
    super(FailureClass.UNUSABLE_VALUE, message);
  }
}
