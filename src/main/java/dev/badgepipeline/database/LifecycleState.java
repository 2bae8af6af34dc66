package dev.badgepipeline.database;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the service stands with its database. Each state offers only the moves that are legal from
 * it, so that tables which are not this program's can never be served:
 *
 * <pre>
 * Starting ──reached──► Migrating ──migrated──► Serving
 *                        │     ▲
 *                   failed     reached, when its time has come
 *                        ▼     │
 *                    MigrationFailed
 *
 * any ──unusable──► Unusable ──reached──► Serving where it has served before, else Migrating
 * </pre>
 */
sealed interface LifecycleState {

  /** Its name for the outside. */
  Phase phase();

  /**
   * The server has answered.
   *
   * @param now the steady time
   */
  LifecycleState reached(Duration now);

  /** The database cannot be used, for a reason that is not in its tables. */
  Unusable unusable(String cause);

  /** Whether the tables are known to be this program's. */
  default boolean schemaReady() {
    return false;
  }

  /** What keeps everybody from the tables, whether or not the server answers. */
  default Optional<SchemaProblem> schemaProblem() {
    return Optional.empty();
  }

  /** Nothing is known yet. */
  record Starting() implements LifecycleState {

    @Override
    public Phase phase() {
      return Phase.STARTING;
    }

    @Override
    public Migrating reached(Duration now) {
      return new Migrating(Optional.empty());
    }

    @Override
    public Unusable unusable(String cause) {
      return new Unusable(cause, reached(Duration.ZERO));
    }
  }

  /**
   * The tables are being brought up to this program's version.
   *
   * @param lastFailure how it failed the last time
   */
  record Migrating(Optional<MigrationFailed> lastFailure) implements LifecycleState {

    @Override
    public Phase phase() {
      return Phase.MIGRATING;
    }

    @Override
    public Migrating reached(Duration now) {
      return this;
    }

    /** The tables are this program's. */
    Serving migrated() {
      return new Serving();
    }

    /**
     * The tables are not this program's.
     *
     * @param now the steady time
     * @param first the pause before another try, where there was none yet
     */
    MigrationFailed failed(SchemaProblem problem, Duration now, BackOff first) {
      BackOff pause = lastFailure.map(last -> last.pause().longer()).orElse(first);
      return new MigrationFailed(problem, pause, now.plus(pause.pause()));
    }

    @Override
    public Unusable unusable(String cause) {
      return new Unusable(cause, this);
    }

    @Override
    public Optional<SchemaProblem> schemaProblem() {
      return lastFailure.map(MigrationFailed::problem);
    }
  }

  /**
   * The tables are of no use.
   *
   * @param problem why
   * @param pause how long they are left alone
   * @param retryAt the steady time of the next try
   */
  record MigrationFailed(SchemaProblem problem, BackOff pause, Duration retryAt)
      implements LifecycleState {

    @Override
    public Phase phase() {
      return Phase.MIGRATION_FAILED;
    }

    @Override
    public LifecycleState reached(Duration now) {
      return now.compareTo(retryAt) < 0 ? this : migrating();
    }

    private Migrating migrating() {
      return new Migrating(Optional.of(this));
    }

    /** The same, to be tried again as soon as the server is reached. */
    MigrationFailed dueNow() {
      return new MigrationFailed(problem, pause, Duration.ZERO);
    }

    @Override
    public Unusable unusable(String cause) {
      return new Unusable(cause, migrating());
    }

    @Override
    public Optional<SchemaProblem> schemaProblem() {
      return Optional.of(problem);
    }
  }

  /** The main pool serves. */
  record Serving() implements LifecycleState {

    @Override
    public Phase phase() {
      return Phase.SERVING;
    }

    @Override
    public Serving reached(Duration now) {
      return this;
    }

    @Override
    public boolean schemaReady() {
      return true;
    }

    @Override
    public Unusable unusable(String cause) {
      return new Unusable(cause, this);
    }
  }

  /**
   * The database cannot be used.
   *
   * @param cause why
   * @param next what comes when it can be reached
   */
  record Unusable(String cause, LifecycleState next) implements LifecycleState {

    @Override
    public Phase phase() {
      return Phase.UNUSABLE;
    }

    @Override
    public LifecycleState reached(Duration now) {
      return next;
    }

    @Override
    public Unusable unusable(String another) {
      return new Unusable(another, next);
    }

    @Override
    public boolean schemaReady() {
      return next.schemaReady();
    }

    @Override
    public Optional<SchemaProblem> schemaProblem() {
      return next.schemaProblem();
    }
  }
}
