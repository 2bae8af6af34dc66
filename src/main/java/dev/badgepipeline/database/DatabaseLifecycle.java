package dev.badgepipeline.database;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The state that the service and its database are in: {@link DatabaseWatch} makes its moves, and
 * everybody may look at it. Says once what a change means to the owner.
 */
@Singleton
final class DatabaseLifecycle {

  private static final Logger LOG = Logger.getLogger(DatabaseMonitor.class);

  private volatile LifecycleState state = new LifecycleState.Starting();
  private Optional<SchemaProblem> toldProblem = Optional.empty();
  private boolean troubled;

  LifecycleState state() {
    return state;
  }

  boolean serves() {
    return state.phase() == Phase.SERVING;
  }

  /** Why nobody may use the tables, though the server may answer. */
  Optional<SchemaProblem> schemaProblem() {
    return state.schemaProblem();
  }

  /** Why the main pool does not serve; empty where it does, or nothing is known yet. */
  Optional<String> trouble() {
    return state instanceof LifecycleState.Unusable unusable
        ? Optional.of(unusable.cause())
        : schemaProblem().map(SchemaProblem::inOneLine);
  }

  /** Takes up a state that a move of the one before has led to. */
  synchronized <S extends LifecycleState> S moveTo(S next) {
    tell(next);
    state = next;
    return next;
  }

  /** Lets a migration that has failed be tried again at the next look. */
  synchronized void hurry() {
    if (state instanceof LifecycleState.MigrationFailed failed) {
      state = failed.dueNow();
    }
  }

  private void tell(LifecycleState next) {
    switch (next.phase()) {
      case STARTING, MIGRATING -> LOG.debugf("The database: %s", next);
      case MIGRATION_FAILED -> next.schemaProblem().ifPresent(this::tellProblem);
      case UNUSABLE -> tellUnusable((LifecycleState.Unusable) next);
      case SERVING -> tellServing();
    }
  }

  private void tellProblem(SchemaProblem problem) {
    if (!toldProblem.equals(Optional.of(problem))) {
      LOG.errorf(
          "The database is there, but %s The service goes on from its cache and tries again from"
              + " time to time.",
          problem.inOneLine());
    }
    toldProblem = Optional.of(problem);
    troubled = true;
  }

  /** In the midst of trouble it is no news, whatever the next cause is. */
  private void tellUnusable(LifecycleState.Unusable unusable) {
    LOG.logf(
        troubled ? Logger.Level.DEBUG : Logger.Level.WARN,
        "⚠️ The database cannot be used: %s",
        unusable.cause());
    troubled = true;
  }

  private void tellServing() {
    if (troubled) {
      LOG.info("✅ The database is back, the main pool serves again");
    }
    troubled = false;
    toldProblem = Optional.empty();
  }
}
