package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** One call of a stage on its way down the tiers. */
sealed interface DatabaseCall {

  StageTrace trace();

  /** Until when it may wait. */
  CallDeadlines deadlines();

  /** Names the call in log lines. */
  String name();

  /** The tries in the main pool. */
  Attempts attempts();

  /** When it was made, as {@link System#nanoTime} tells it. */
  long begun();

  /** Does the work in a session that nobody else uses. */
  Uni<?> in(Mutiny.Session session);

  /** A read. */
  record Read(
      Lookup<?> lookup, StageTrace trace, CallDeadlines deadlines, Attempts attempts, long begun)
      implements DatabaseCall {

    Read(Lookup<?> lookup, StageTrace trace, CallDeadlines deadlines) {
      this(lookup, trace, deadlines, new Attempts(), System.nanoTime());
    }

    @Override
    public String name() {
      return lookup.key();
    }

    @Override
    public Uni<?> in(Mutiny.Session session) {
      return usableValue(lookup, session);
    }

    private static <T> Uni<T> usableValue(Lookup<T> lookup, Mutiny.Session session) {
      return lookup.from(session).invoke(value -> refuseUnusable(lookup, value));
    }

    private static <T> void refuseUnusable(Lookup<T> lookup, T value) {
      lookup
          .objectionTo(value)
          .ifPresent(
              objection -> {
                throw new UnusableValue(objection);
              });
    }
  }

  /** A write, in a transaction of its own. */
  record Write(
      Change change, StageTrace trace, CallDeadlines deadlines, Attempts attempts, long begun)
      implements DatabaseCall {

    Write(Change change, StageTrace trace, CallDeadlines deadlines) {
      this(change, trace, deadlines, new Attempts(), System.nanoTime());
    }

    @Override
    public String name() {
      return change.getClass().getSimpleName();
    }

    @Override
    public Uni<?> in(Mutiny.Session session) {
      return change.singleStatement()
          ? change.applyTo(session)
          : session.withTransaction(transaction -> change.applyTo(session));
    }
  }

  /** Work that counts only in the database, in a transaction of its own. */
  record Transaction(
      Work<?> work, StageTrace trace, CallDeadlines deadlines, Attempts attempts, long begun)
      implements DatabaseCall {

    Transaction(Work<?> work, StageTrace trace, CallDeadlines deadlines) {
      this(work, trace, deadlines, new Attempts(), System.nanoTime());
    }

    @Override
    public String name() {
      return work.name();
    }

    @Override
    public Uni<?> in(Mutiny.Session session) {
      return session.withTransaction(transaction -> work.in(session));
    }
  }
}
