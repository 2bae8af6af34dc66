package dev.badgepipeline.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why the tables of a database that can be reached are of no use to this program.
 *
 * @param reason what is wrong and why
 * @param remedy what its owner can do about it
 */
record SchemaProblem(String reason, String remedy) {

  private static final String NOT_ALLOWED = "42501";
  private static final Pattern CLOSED_SCHEMA =
      Pattern.compile("permission denied for schema (\\S+)");
  private static final String NO_HISTORY = "no schema history table";

  /**
   * The tables were made by a newer program.
   *
   * @param found their version
   * @param known the newest version that this program knows
   */
  static SchemaProblem newer(String found, String known) {
    return new SchemaProblem(
        "its tables are of version " + found + ", and this program knows no version after " + known,
        "Start the newer program that has made them, or restore a backup from before that");
  }

  /**
   * The migration failed.
   *
   * @param role the user that the service connects as
   */
  static SchemaProblem of(Throwable failure, String role) {
    return new SchemaProblem(reason(failure), remedy(failure, role));
  }

  private static String reason(Throwable failure) {
    String whole = "the migration of its tables failed: " + firstLine(failure);
    return root(failure).map(fromServer -> whole + " (" + inWords(fromServer) + ")").orElse(whole);
  }

  private static String inWords(SQLException fromServer) {
    String said = firstLine(fromServer);
    return fromServer.getSQLState() == null
        ? said
        : "SQLSTATE " + fromServer.getSQLState() + ": " + said;
  }

  private static String remedy(Throwable failure, String role) {
    if (FailureClassifier.sqlState(failure).filter(NOT_ALLOWED::equals).isPresent()) {
      return remedyForRights(root(failure).map(SchemaProblem::firstLine).orElse(""), role);
    }
    return String.valueOf(failure.getMessage()).contains(NO_HISTORY)
        ? "Give the service a database of its own, which is empty at first"
        : "Mend what the reason names, or restore the backup of a database that has served";
  }

  private static String remedyForRights(String said, String role) {
    Matcher schema = CLOSED_SCHEMA.matcher(said);
    return schema.find()
        ? "As the owner of the database: GRANT USAGE, CREATE ON SCHEMA "
            + schema.group(1)
            + " TO "
            + role
        : "Let " + role + " own the tables of the service";
  }

  private static Optional<SQLException> root(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
  }

  /** The whole in one line. */
  String inOneLine() {
    return reason + ". " + remedy + ".";
  }
}
