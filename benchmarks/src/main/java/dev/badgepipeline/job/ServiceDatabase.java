package dev.badgepipeline.job;

import dev.badgepipeline.load.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The PostgreSQL that a service has started, asked beside it.
 *
 * @param service whose database it is
 */
record ServiceDatabase(PackagedService service) {

  /** The line by which the service says where its server is. */
  private static final Pattern SERVER =
      Pattern.compile("Embedded PostgreSQL serves on port (\\d+), its data is in (.+)/cluster");

  /** Transactions until now, this question's among them. */
  long transactions() throws IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select sum(xact_commit + xact_rollback) from pg_stat_database")) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Makes every rating that is known due, as if half a year had passed, and no item up to date. */
  void letRatingsBecomeDue() throws IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("update provider_answer set due_at = now() - interval '1 minute'");
      statement.execute("update library_item set up_to_date_until = now() - interval '1 minute'");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Connection connect() throws IOException, SQLException {
    Server server = server();
    String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
    return DriverManager.getConnection(url, "badges", server.password());
  }

  /** Where it is on this host, and what its user {@code badges} says to it. */
  record Server(String port, String password) {}

  Server server() throws IOException {
    MatchResult told =
        SERVER
            .matcher(Files.readString(service.folder().resolve("log")))
            .results()
            .reduce((first, last) -> last)
            .orElseThrow();
    return new Server(
        told.group(1), Files.readString(Path.of(told.group(2), "password")).strip());
  }
}
