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
import java.util.stream.Stream;

/**
 * What the service and its database have used until a moment.
 *
 * @param nanos when this was
 * @param serviceMillis processor time of the service
 * @param databaseMillis processor time of the PostgreSQL that it started, ended backends included
 * @param brokerMillis processor time of the RabbitMQ that was named; 0 without one
 * @param transactions of the database, ours and this question's
 * @param residentBytes memory of the service that is resident now
 */
record Costs(
    long nanos,
    long serviceMillis,
    long databaseMillis,
    long brokerMillis,
    long transactions,
    long residentBytes) {

  /** What {@code getconf CLK_TCK} says on every Linux of today. */
  private static final long TICKS_A_SECOND = 100;

  private static final String BROKER = "BROKER_PROCESS";

  /** The line by which the service says where its server is. */
  private static final Pattern SERVER =
      Pattern.compile("Embedded PostgreSQL serves on port (\\d+), its data is in (.+)/cluster");

  static Costs of(PackagedService service) throws IOException {
    return new Costs(
        System.nanoTime(),
        service.cpuTime().toMillis(),
        databaseMillis(service.folder()),
        millisOfBroker(),
        transactions(service.folder()),
        residentBytes(service.processId()));
  }

  /** Of the server that is nobody's child, and of its children, ended ones included. */
  private static long databaseMillis(Path folder) throws IOException {
    Path file = folder.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(file).get(0).strip());
    return Stream.concat(
                Stream.of(server),
                ProcessHandle.of(server).stream()
                    .flatMap(ProcessHandle::children)
                    .map(ProcessHandle::pid))
            .mapToLong(Costs::ticks)
            .sum()
        * 1000
        / TICKS_A_SECOND;
  }

  private static long millisOfBroker() {
    return hasBroker() ? ticks(Long.parseLong(System.getenv(BROKER))) * 1000 / TICKS_A_SECOND : 0;
  }

  /** Whether instances share the work by a broker whose process is known. */
  static boolean hasBroker() {
    return System.getenv(BROKER) != null;
  }

  double secondsSince(Costs before) {
    return (nanos - before.nanos) / 1e9;
  }

  /** Its own time and that of its children which have ended. */
  private static long ticks(long process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  static long residentBytes(long process) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static long transactions(Path folder) throws IOException {
    MatchResult server =
        SERVER
            .matcher(Files.readString(folder.resolve("log")))
            .results()
            .reduce((first, last) -> last)
            .orElseThrow();
    String password = Files.readString(Path.of(server.group(2), "password")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + server.group(1) + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "badges", password);
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
}
