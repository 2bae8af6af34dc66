package dev.badgepipeline.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is run by root in a directory that is closed to the server's account. */
class ClosedDirectoryTest {

  private final RecordedLog log = new RecordedLog();
  private final Path closed;
  private final Path host;

  ClosedDirectoryTest(@TempDir Path closed, @TempDir Path host) {
    this.closed = closed;
    this.host = host;
  }

  @BeforeEach
  void rootIsThereAndTheHostIsOpen() throws IOException {
    assumeThat(System.getProperty("user.name"))
        .as("only root runs the server under another account")
        .isEqualTo("root");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(host, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void logIsForgotten() {
    log.close();
  }

  @Test
  void serverLivesElsewhereAndIsFoundAgain() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
      execute(server, "create table note as select 'kept' as text");
    }

    try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
      assertThat(kept(server)).isEqualTo("kept");
      assertThat(home().directory()).startsWith(host);
      assertThat(home().isElsewhere()).isTrue();
      assertThat(log.errors()).isEmpty();
    }
  }

  @Test
  void dataDirectoryThatWasMovedLeadsToTheSameServer() throws Exception {
    Path first = home().directory();
    Path moved = closed.resolve("moved");

    Files.move(dataDir(), moved);

    assertThat(ServerHome.of(moved, Optional.empty(), host).directory()).isEqualTo(first);
  }

  @Test
  void serverHasNoRightOfRoots() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home())) {
      assertThat(kept(server, "select 1")).isEqualTo("1");
      long postmaster = new Cluster(home().directory()).postmaster().orElseThrow().pid();

      assertThat(Files.readAllLines(Path.of("/proc", Long.toString(postmaster), "status")))
          .contains(
              "CapInh:\t0000000000000000",
              "CapPrm:\t0000000000000000",
              "CapEff:\t0000000000000000",
              "CapBnd:\t0000000000000000",
              "CapAmb:\t0000000000000000",
              "NoNewPrivs:\t1")
          .noneMatch(line -> line.startsWith("Uid:\t0"));
    }
  }

  @Test
  void homeThatIsGoneIsNotMadeAnew() throws Exception {
    Path home = home().directory();
    Files.delete(home);

    EmbeddedPostgres.start(home()).close();

    assertThat(log.errors()).singleElement().asString().contains(home + ", which is gone");
    assertThat(home).doesNotExist();
  }

  @Test
  void dataThatIsElsewhereIsNotMadeAnewWhereItsOwnerNamesADirectory() throws Exception {
    Files.createDirectories(home().directory().resolve("cluster"));
    Path named = host.resolve("named");

    EmbeddedPostgres.start(ServerHome.of(dataDir(), Optional.of(named), host)).close();

    assertThat(log.errors())
        .singleElement()
        .asString()
        .contains("its data is in " + home().directory(), "move everything there");
    assertThat(named).isEmptyDirectory();
  }

  @Test
  void copyOfTheDataDirectoryIsKeptAway() throws Exception {
    Path copy = Files.createDirectory(closed.resolve("copy"));
    home();
    Files.copy(dataDir().resolve("postgresql-directory"), copy.resolve("postgresql-directory"));
    Process holder = holding(home().directory());
    try {
      EmbeddedPostgres.start(ServerHome.of(copy, Optional.empty(), host)).close();

      assertThat(log.errors()).singleElement().asString().contains("another instance");
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void directoryThatIsNamedButClosedIsSaidToBe() {
    Path named = closed.resolve("named");

    EmbeddedPostgres.start(ServerHome.of(dataDir(), Optional.of(named), host)).close();

    assertThat(log.errors())
        .singleElement()
        .asString()
        .contains("cannot enter " + named, "badge-pipeline.database.embedded-directory");
    assertThat(named).isDirectoryNotContaining("glob:**/server-*");
  }

  @Test
  void dataThatTheAccountCanReachStaysWhereItIs() throws IOException {
    Path open = Files.createDirectories(host.resolve("data"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    ServerHome home = ServerHome.of(open, Optional.empty(), host);

    assertThat(home.directory()).isEqualTo(open.resolve("postgresql"));
    assertThat(home.isElsewhere()).isFalse();
  }

  /** Another process has to hold it: this one may take its own claim as often as it likes. */
  private static Process holding(Path directory) throws IOException, InterruptedException {
    Path lock = directory.resolve("in-use");
    Files.writeString(lock, "");
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                lock.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(holder.getInputStream().read()).as("has the lock").isEqualTo('!');
    return holder;
  }

  /** Holds the lock of a file until it is killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String... arguments) throws Exception {
      try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
        file.lock();
        System.out.print('!');
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  private Path dataDir() {
    return closed.resolve("data");
  }

  private ServerHome home() throws IOException {
    Files.createDirectories(dataDir());
    return ServerHome.of(dataDir(), Optional.empty(), host);
  }

  private static String kept(EmbeddedPostgres server) throws SQLException {
    return kept(server, "select text from note");
  }

  private static String kept(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:" + server.url() + "?connectTimeout=5", server.user(), server.secret());
  }
}
