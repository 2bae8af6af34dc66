package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables of all features, and whether stages could read and write them now. */
@ApplicationScoped
class OwnTables {

  /** Longer than the statements of a healthy service hold their locks, shorter than a probe. */
  private static final Duration LOCK_TIME = Duration.ofMillis(300);

  private static final Duration WHOLE_TIME = Duration.ofMillis(900);

  private final Mutiny.SessionFactory sessionFactory;
  private final IsolatedSessions sessions;

  OwnTables(Mutiny.SessionFactory sessionFactory, IsolatedSessions sessions) {
    this.sessionFactory = sessionFactory;
    this.sessions = sessions;
  }

  /**
   * Takes, for a moment, the lock that every write needs of all tables. It stands in nobody's way,
   * and fails with {@link StatementTimeout} where a stage would wait.
   */
  Uni<Void> prove(Context context) {
    return sessions
        .use(
            context,
            Deadline.after(WHOLE_TIME),
            session -> session.withTransaction(transaction -> lockAll(session)))
        .replaceWithVoid();
  }

  private Uni<Integer> lockAll(Mutiny.Session session) {
    return execute(session, "set local lock_timeout = " + LOCK_TIME.toMillis())
        .chain(() -> execute(session, "lock table " + names() + " in row exclusive mode"));
  }

  private static Uni<Integer> execute(Mutiny.Session session, String sql) {
    return session.createNativeQuery(sql).executeUpdate();
  }

  private String names() {
    return sessionFactory.getMetamodel().getEntities().stream()
        .map(OwnColumns::table)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
