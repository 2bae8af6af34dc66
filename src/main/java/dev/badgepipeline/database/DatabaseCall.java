package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;

/** One call of a stage on its way down the tiers. */
sealed interface DatabaseCall {

  StageTrace trace();

  /** Names the call in log lines. */
  String name();

  /** Counts the tries in the main pool. */
  AtomicInteger tries();

  /** Does the work in a session that nobody else uses. */
  Uni<?> in(Mutiny.Session session);

  /** A read. */
  record Read(Lookup<?> lookup, StageTrace trace, AtomicInteger tries) implements DatabaseCall {

    Read(Lookup<?> lookup, StageTrace trace) {
      this(lookup, trace, new AtomicInteger());
    }

    @Override
    public String name() {
      return lookup.key();
    }

    @Override
    public Uni<?> in(Mutiny.Session session) {
      return lookup.from(session);
    }
  }

  /** A write, in a transaction of its own. */
  record Write(Change change, StageTrace trace, AtomicInteger tries) implements DatabaseCall {

    Write(Change change, StageTrace trace) {
      this(change, trace, new AtomicInteger());
    }

    @Override
    public String name() {
      return change.getClass().getSimpleName();
    }

    @Override
    public Uni<?> in(Mutiny.Session session) {
      return session.withTransaction(transaction -> change.applyTo(session));
    }
  }
}
