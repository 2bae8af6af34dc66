package dev.badgepipeline.job;

import dev.badgepipeline.load.PackagedService;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
 * @param files that the service has in its data directory, those of the database apart
 * @param writtenBytes what the service has sent to disks, overwritten bytes too
 */
record Costs(
    long nanos,
    long serviceMillis,
    long databaseMillis,
    long brokerMillis,
    long transactions,
    long residentBytes,
    long files,
    long writtenBytes) {

  /** What {@code getconf CLK_TCK} says on every Linux of today. */
  private static final long TICKS_A_SECOND = 100;

  private static final String BROKER = "BROKER_PROCESS";

  private static final String DATABASE_FOLDER = "postgresql";

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
        residentBytes(service.processId()),
        files(service.folder()),
        sum(service.processId(), "io", "write_bytes:"));
  }

  /**
   * Makes every rating that is known due, as if half a year had passed, and no item up to date.
   *
   * @param service whose database it is
   */
  static void letRatingsBecomeDue(PackagedService service) throws IOException {
    execute(
        service.folder(),
        "update provider_answer set due_at = now() - interval '1 minute'",
        "update library_item set up_to_date_until = now() - interval '1 minute'");
  }

  /** Of the server that is nobody's child, and of its children, ended ones included. */
  private static long databaseMillis(Path folder) throws IOException {
    Path file = folder.resolve(DATABASE_FOLDER).resolve("cluster").resolve("postmaster.pid");
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
    return 1024 * sum(process, "status", "VmRSS:");
  }

  /** The number in a line of what the kernel says of a process. */
  private static long sum(long process, String file, String line) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/" + file))) {
      return lines
          .filter(text -> text.startsWith(line))
          .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static long files(Path folder) throws IOException {
    FileCount count = new FileCount(folder.resolve(DATABASE_FOLDER));
    Files.walkFileTree(folder, count);
    return count.files;
  }

  /** Counts files, and leaves a folder out. */
  private static final class FileCount extends SimpleFileVisitor<Path> {

    private final Path leftOut;
    private long files;

    private FileCount(Path leftOut) {
      this.leftOut = leftOut;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(leftOut) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files++;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE; // such as one that was written aside and has its name by now
    }
  }

  private static long transactions(Path folder) throws IOException {
    try (Connection connection = connect(folder);
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

  private static void execute(Path folder, String... changes) throws IOException {
    try (Connection connection = connect(folder);
        Statement statement = connection.createStatement()) {
      for (String change : changes) {
        statement.execute(change);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Connection connect(Path folder) throws IOException, SQLException {
    MatchResult server =
        SERVER
            .matcher(Files.readString(folder.resolve("log")))
            .results()
            .reduce((first, last) -> last)
            .orElseThrow();
    String password = Files.readString(Path.of(server.group(2), "password")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + server.group(1) + "/postgres";
    return DriverManager.getConnection(url, "badges", password);
  }
}
