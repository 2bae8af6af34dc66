package dev.badgepipeline.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of the connection, failures of the database, and everything else apart, by the
 * SQLSTATE where there is one (PostgreSQL manual, appendix A).
 */
final class FailureClassifier {

  /** Exhausted, shutting down, starting up, aborted or rolled back by the server: worth a retry. */
  private static final Set<String> CONNECTION_STATES =
      Set.of("53300", "57P01", "57P02", "57P03", "57P05", "25P02", "25P03", "40001", "40P01");

  /** Cancelled by the server, mostly by {@code statement_timeout}; no lock in time. */
  private static final Set<String> TIMEOUT_STATES = Set.of("57014", "55P03");

  /** Classes that speak of the stage's own data, which no other tier would mend. */
  private static final Set<String> DATA_CLASSES = Set.of("21", "22", "23");

  /** A column without a value that this program knows nothing of: the schema is not ours. */
  private static final String NOT_NULL_VIOLATION = "23502";

  private FailureClassifier() {}

  /**
   * Gives a failure its class: a {@link ConnectionFailure}, a {@link StatementTimeout}, another
   * {@link DatabaseFailure}, or the failure itself when the database has no part in it.
   */
  static Throwable classify(Throwable failure) {
    if (failure instanceof DatabaseFailure) {
      return failure;
    }
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state = ownSqlState(cause);
      if (state != null) {
        return bySqlState(state, cause, failure);
      }
      if (isBrokenConnection(cause)) {
        return new ConnectionFailure(inWords(cause), failure);
      }
    }
    return failure instanceof HibernateException
        ? new DatabaseFailure(inWords(failure), failure)
        : failure;
  }

  private static Throwable bySqlState(String state, Throwable cause, Throwable failure) {
    String message = "SQLSTATE " + state + ": " + inWords(cause);
    if (state.startsWith("08") || CONNECTION_STATES.contains(state)) {
      return new ConnectionFailure(message, failure);
    }
    if (TIMEOUT_STATES.contains(state)) {
      return new StatementTimeout(message, failure);
    }
    return DATA_CLASSES.contains(state.substring(0, 2)) && !state.equals(NOT_NULL_VIOLATION)
        ? failure
        : new DatabaseFailure(message, failure);
  }

  /** What the server calls a failure; empty for one that it has said nothing of. */
  static Optional<String> sqlState(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(cause -> Optional.ofNullable(ownSqlState(cause)).stream())
        .findFirst();
  }

  private static @Nullable String ownSqlState(Throwable cause) {
    String state = null;
    if (cause instanceof DatabaseException fromServer) {
      state = fromServer.getSqlState();
    } else if (cause instanceof JDBCException fromHibernate) {
      state = fromHibernate.getSQLState();
    } else if (cause instanceof SQLException plain) {
      state = plain.getSQLState();
    }
    return state != null && state.length() == 5 ? state : null;
  }

  /** Vert.x has no exception types of its own for a closed connection or an exhausted pool. */
  private static boolean isBrokenConnection(Throwable cause) {
    return cause instanceof IOException
        || cause instanceof VertxException
        || cause instanceof TimeoutException
        || cause instanceof NoStackTraceThrowable;
  }

  private static String inWords(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return cause.getClass().getSimpleName();
    }
    if (cause instanceof UnknownHostException) {
      return "host name not resolved (" + message + ")"; // It may say no more than the name.
    }
    return message.equals("Timeout") ? "no connection became free in the pool" : message;
  }
}
