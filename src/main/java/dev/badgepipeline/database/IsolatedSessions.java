package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Opens a session for one piece of work and closes it whatever happens. Never uses {@code
 * withSession} or {@code withTransaction} of the session factory: those hand out the session that
 * they find in the Vert.x context.
 */
@ApplicationScoped
class IsolatedSessions {

  private final Mutiny.SessionFactory sessionFactory;

  IsolatedSessions(Mutiny.SessionFactory sessionFactory) {
    this.sessionFactory = sessionFactory;
  }

  /**
   * Works in a new session, on the given context from its opening to its closing: a session must
   * not be used from another thread than the one that opened it. Fails with {@link BudgetSpent}
   * when the deadline passes; nothing goes on in the server then.
   */
  Uni<Object> use(Context context, Deadline deadline, Function<Mutiny.Session, Uni<?>> work) {
    return TimedSession.use(sessionFactory, context, deadline, work)
        .onFailure()
        .transform(failure -> FailureClassifier.classify(failure, this::isOwnColumn));
  }

  private boolean isOwnColumn(String table, String column) {
    return OwnColumns.of(sessionFactory).include(table, column);
  }
}
