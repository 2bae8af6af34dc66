package dev.badgepipeline.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/**
 * Gives a failure its {@link FailureClass}, by the SQLSTATE where there is one (PostgreSQL manual,
 * appendix A).
 */
final class FailureClassifier {

  /** Exhausted, shutting down, starting up, aborted or rolled back by the server: worth a retry. */
  private static final Set<String> CONNECTION_STATES =
      Set.of("53300", "57P01", "57P02", "57P03", "57P05", "25P02", "25P03", "40001", "40P01");

  /** Cancelled by the server, mostly by {@code statement_timeout}; no lock in time. */
  private static final Set<String> TIMEOUT_STATES = Set.of("57014", "55P03");

  /** What the server tells every connection alike: rights, names, versions of tables, its disk. */
  private static final Set<String> REFUSAL_STATES =
      Set.of("42501", "42P01", "42703", "3D000", "3F000", "53100");

  /** The server asks who we are, and does not like what it hears. */
  private static final String REFUSED_LOGIN = "28";

  private static final String READ_ONLY_TRANSACTION = "25006";

  /** Classes that speak of the caller's own data, which no other tier would mend. */
  private static final Set<String> DATA_CLASSES = Set.of("21", "22", "23");

  private static final String NOT_NULL_VIOLATION = "23502";

  private static final Pattern QUOTED = Pattern.compile("[\"'«»„“”‘’「](\\w+)[\"'«»„“”‘’」]");

  private FailureClassifier() {}

  /**
   * Gives a failure its class, for callers that write nothing.
   *
   * @return a {@link DatabaseFailure}, or the failure itself when the database has no part in it
   */
  static Throwable classify(Throwable failure) {
    return classify(failure, (table, column) -> false);
  }

  /**
   * Gives a failure its class.
   *
   * @param isOwn whether this program knows a column of a table: one that it knows lacks a value by
   *     its caller's mistake, one that it does not know belongs to other tables than its own
   * @return a {@link DatabaseFailure}, or the failure itself when the database has no part in it
   */
  static Throwable classify(Throwable failure, BiPredicate<String, String> isOwn) {
    if (failure instanceof DatabaseFailure) {
      return failure;
    }
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String state = ownSqlState(cause);
      if (state != null) {
        return bySqlState(state, cause, failure, isOwn);
      }
      if (isBrokenConnection(cause)) {
        return new ConnectionFailure(inWords(cause), failure);
      }
    }
    return failure instanceof HibernateException
        ? new DatabaseFailure(FailureClass.FAULT, inWords(failure), failure)
        : failure;
  }

  private static Throwable bySqlState(
      String state, Throwable cause, Throwable failure, BiPredicate<String, String> isOwn) {
    String message = "SQLSTATE " + state + ": " + inWords(cause);
    FailureClass failureClass =
        state.equals(NOT_NULL_VIOLATION) ? ofMissingValue(failure, isOwn) : ofState(state);
    return switch (failureClass) {
      case CONNECTION -> new ConnectionFailure(message, failure);
      case STATEMENT_TIMEOUT -> new StatementTimeout(message, failure);
      case CALLER -> failure;
      case NO_ANSWER, READ_ONLY, REFUSAL, FAULT, UNUSABLE_VALUE, CIRCUIT_OPEN ->
          new DatabaseFailure(failureClass, message, failure);
    };
  }

  private static FailureClass ofState(String state) {
    if (state.startsWith("08") || CONNECTION_STATES.contains(state)) {
      return FailureClass.CONNECTION;
    }
    if (TIMEOUT_STATES.contains(state)) {
      return FailureClass.STATEMENT_TIMEOUT;
    }
    if (state.equals(READ_ONLY_TRANSACTION)) {
      return FailureClass.READ_ONLY;
    }
    if (state.startsWith(REFUSED_LOGIN) || REFUSAL_STATES.contains(state)) {
      return FailureClass.REFUSAL;
    }
    return DATA_CLASSES.contains(state.substring(0, 2)) ? FailureClass.CALLER : FailureClass.FAULT;
  }

  /**
   * Hibernate hands on what the server says and nothing else of its error. Whatever language it
   * speaks, it puts the names of the table and the column in quotes.
   */
  private static FailureClass ofMissingValue(Throwable failure, BiPredicate<String, String> isOwn) {
    List<String> names =
        causes(failure)
            .filter(FailureClassifier::isFromServer)
            .flatMap(said -> quoted(String.valueOf(said.getMessage())))
            .toList();
    return names.stream()
            .anyMatch(table -> names.stream().anyMatch(column -> isOwn.test(table, column)))
        ? FailureClass.CALLER
        : FailureClass.REFUSAL;
  }

  private static boolean isFromServer(Throwable cause) {
    return cause instanceof SQLException || cause instanceof DatabaseException;
  }

  private static Stream<String> quoted(String message) {
    return QUOTED.matcher(message).results().map(name -> name.group(1));
  }

  /** What the server calls a failure; empty for one that it has said nothing of. */
  static Optional<String> sqlState(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> Optional.ofNullable(ownSqlState(cause)).stream())
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
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
