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
   * not be used from another thread than the one that opened it.
   */
  Uni<Object> use(Context context, Function<Mutiny.Session, Uni<?>> work) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(command -> context.runOnContext(ignored -> command.run()))
        .chain(
            () ->
                sessionFactory
                    .openSession()
                    .chain(
                        session ->
                            Uni.createFrom()
                                .deferred(() -> work.apply(session).map(Object.class::cast))
                                .eventually(session::close)))
        .onFailure()
        .transform(FailureClassifier::classify);
  }
}
