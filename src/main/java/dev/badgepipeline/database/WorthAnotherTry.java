package dev.badgepipeline.database;

import java.util.function.Predicate;

/**
 * Whether {@link Moves} lets the main pool be asked once more. Public for SmallRye, which makes it.
 */
public final class WorthAnotherTry implements Predicate<Throwable> {

  /** For SmallRye. */
  public WorthAnotherTry() {}

  @Override
  public boolean test(Throwable failure) {
    return Moves.after(failure).attempt() == Moves.Attempt.ONE_OF_SOME;
  }
}
