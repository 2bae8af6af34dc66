package dev.badgepipeline.database;

/** The time that a stage may wait for the database is over; whatever was under way is cut off. */
final class BudgetSpent extends DatabaseFailure {

  private static final long serialVersionUID = 1L;

  BudgetSpent(String message) {
    super(FailureClass.NO_ANSWER, message);
  }
}
