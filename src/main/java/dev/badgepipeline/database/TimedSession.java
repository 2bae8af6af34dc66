package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A session from its opening to its closing, and to nothing beyond a deadline. When that passes,
 * the caller is answered at once, the statement is cancelled in the server and the connection is
 * thrown away. All of it happens on one Vert.x context, so no two steps overlap.
 */
final class TimedSession {

  private final Mutiny.SessionFactory sessionFactory;
  private final Deadline deadline;
  private final Function<Mutiny.Session, Uni<?>> work;
  private final UniEmitter<? super Object> answer;
  private Mutiny.@Nullable Session session;
  private boolean over;

  private TimedSession(
      Mutiny.SessionFactory sessionFactory,
      Deadline deadline,
      Function<Mutiny.Session, Uni<?>> work,
      UniEmitter<? super Object> answer) {
    this.sessionFactory = sessionFactory;
    this.deadline = deadline;
    this.work = work;
    this.answer = answer;
  }

  /**
   * Does the work in a new session. Whoever stops listening does not stop the work: the session is
   * closed by its end or by the deadline, never forgotten.
   */
  static Uni<Object> use(
      Mutiny.SessionFactory sessionFactory,
      Context context,
      Deadline deadline,
      Function<Mutiny.Session, Uni<?>> work) {
    return Uni.createFrom()
        .emitter(
            answer ->
                context.runOnContext(
                    ignored ->
                        new TimedSession(sessionFactory, deadline, work, answer)
                            .begin(context.owner())));
  }

  private void begin(Vertx vertx) {
    if (deadline.passed()) {
      answer.fail(new BudgetSpent("no time is left to ask the database"));
      return;
    }
    long timer = vertx.setTimer(deadline.left().toMillis() + 1, late -> giveUp());
    sessionFactory
        .openSession()
        .chain(this::workIn)
        .onTermination()
        .invoke(() -> vertx.cancelTimer(timer))
        .subscribe()
        .with(answer::complete, answer::fail);
  }

  private Uni<Object> workIn(Mutiny.Session opened) {
    if (over) {
      return opened
          .close()
          .chain(() -> Uni.createFrom().failure(new BudgetSpent("a connection came too late")));
    }
    session = opened;
    return Uni.createFrom()
        .deferred(() -> work.apply(opened).map(Object.class::cast))
        .onFailure(TimedSession::isTimeout)
        .invoke(timedOut -> throwConnectionAway(opened, timedOut))
        .eventually(opened::close);
  }

  private static boolean isTimeout(Throwable failure) {
    return FailureClassifier.classify(failure) instanceof StatementTimeout;
  }

  private void giveUp() {
    over = true;
    BudgetSpent spent =
        new BudgetSpent(
            session == null
                ? "no connection in the time that is left"
                : "no answer in the time that is left");
    if (session != null) {
      throwConnectionAway(session, spent);
    }
    answer.fail(spent);
  }

  private static void throwConnectionAway(Mutiny.Session session, Throwable reason) {
    CleanConnection.of(session).ifPresent(connection -> connection.abandon(reason));
  }
}
