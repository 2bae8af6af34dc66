package dev.badgepipeline.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The embedded server on a full disk and on damaged data: it comes back, and nothing is removed.
 */
class EmbeddedPostgresTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final int LARGE_ENOUGH_MB = 400;

  /** Within what the checksum of the file is over. */
  private static final int FIELD_OF_CONTROL_FILE = 40;

  private final RecordedLog log = new RecordedLog();
  private final Path dataDir;

  EmbeddedPostgresTest(@TempDir Path dataDir) throws IOException {
    this.dataDir = dataDir;
    Files.setPosixFilePermissions(dataDir, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @BeforeEach
  void serverIsUnpacked() throws IOException {
    Path unpacked = Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
    PostgresBinaries.unpackedIn(unpacked);
    Files.createDirectories(postgresql());
    for (String server : names(unpacked)) {
      if (server.startsWith("server-")) {
        Files.createSymbolicLink(postgresql().resolve(server), unpacked.resolve(server));
      }
    }
  }

  @AfterEach
  void logIsForgotten() {
    log.close();
  }

  @Test
  void damagedControlFileIsToldOnceLeftAsItIsAndServesWhenItIsMended() throws Exception {
    keepSomething();
    Path control = cluster().resolve("global/pg_control");
    byte[] intact = Files.readAllBytes(control);
    byte[] damaged = intact.clone();
    damaged[FIELD_OF_CONTROL_FILE] ^= 1;
    Files.write(control, damaged);

    try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      awaitFurtherAttempts();
      byte[] left = Files.readAllBytes(control);
      Files.write(control, intact);
      awaitServes(server);

      assertThat(left).isEqualTo(damaged);
      assertThat(log.errors()).hasSize(1);
      assertThat(log.errors().get(0))
          .containsPattern("does not start: .*control file")
          .contains("Restore " + cluster() + " from a backup")
          .contains("goes on without a database and keeps trying")
          .doesNotContain("\n");
      assertThat(kept(server)).isEqualTo("kept");
    }
  }

  @Test
  void dataOfAnotherVersionOfPostgresqlIsLeftAsItIs() throws Exception {
    keepSomething();
    Path version = cluster().resolve("PG_VERSION");
    String own = Files.readString(version);
    Files.writeString(version, "12\n");

    try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      awaitFurtherAttempts();
      Files.writeString(version, own);
      awaitServes(server);

      assertThat(log.errors()).hasSize(1);
      assertThat(log.errors().get(0))
          .contains("initialized by PostgreSQL version 12")
          .contains("Start the version of the service that has made " + cluster());
      assertThat(kept(server)).isEqualTo("kept");
    }
  }

  @Test
  void dataWithoutItsVersionIsNotMadeAnew() throws Exception {
    keepSomething();
    Path version = cluster().resolve("PG_VERSION");
    String own = Files.readString(version);
    Files.delete(version);
    List<String> before = names(cluster());

    try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      awaitFurtherAttempts();
      List<String> after = names(cluster());
      Files.writeString(version, own);
      awaitServes(server);

      assertThat(after).containsAll(before);
      assertThat(log.errors()).hasSize(1);
      assertThat(log.errors().get(0)).contains("Restore " + cluster());
      assertThat(kept(server)).isEqualTo("kept");
    }
  }

  @Test
  void lostPasswordIsToldBeforeAnythingIsTried() throws Exception {
    keepSomething();
    Files.delete(postgresql().resolve("password"));

    EmbeddedPostgres.start(dataDir).close();

    assertThat(log.errors()).hasSize(1);
    assertThat(log.errors().get(0)).contains("password").contains("put the file back");
    assertThat(postgresql().resolve("password")).doesNotExist();
  }

  /** A full disk or a crash leaves a password of no length, on which no server could be made. */
  @Test
  void firstStartThatWasCutOffIsMadeUpFor() throws Exception {
    Files.createFile(postgresql().resolve("password"));
    Files.createDirectories(postgresql().resolve("cluster-new-of-a-killed-service/base"));

    try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      assertThat(serves(server)).isTrue();
      assertThat(names(postgresql())).noneMatch(name -> name.startsWith("cluster-new"));
    }
  }

  /** In a container that is started again, the numbers of processes begin anew. */
  @Test
  void numberOfAKilledServerMayBeThatOfAnotherProgram() throws Exception {
    keepSomething();
    Process other =
        new ProcessBuilder(ServerAccount.ofThisHost(cluster()).command(List.of("sleep", "600")))
            .start();
    try {
      Files.writeString(cluster().resolve("postmaster.pid"), other.pid() + "\n" + cluster());

      try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
        assertThat(serves(server)).isTrue();
        assertThat(kept(server)).isEqualTo("kept");
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void serverThatIsKilledServesAgainAtTheSameAddress() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      execute(server, "create table note as select 'kept' as text");
      new Cluster(postgresql()).postmaster().orElseThrow().destroyForcibly();

      await().atMost(LONG_ENOUGH).until(() -> !serves(server));
      awaitServes(server);

      assertThat(kept(server)).isEqualTo("kept");
    }
  }

  /** Too small for the programs, then for a cluster. */
  @ParameterizedTest
  @ValueSource(ints = {8, 80})
  void firstStartOnAFullDiskSaysSoAndIsMadeUpForWhenThereIsRoom(int megabytes) throws Exception {
    assumeThat(MemoryDisk.isPossibleHere()).isTrue();
    try (MemoryDisk disk = MemoryDisk.mountedOn(dataDir, megabytes);
        EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      awaitFurtherAttempts();
      disk.resize(LARGE_ENOUGH_MB);
      awaitServes(server);

      assertThat(log.errors()).hasSize(1);
      assertThat(log.errors().get(0))
          .containsPattern("\\d+ MB are free on the disk of .*: make room there");
      assertThat(names(postgresql())).noneMatch(name -> name.startsWith("cluster-new"));
    }
  }

  /** What a start would write over must be gone, or the server finds the room that it needs. */
  @Test
  void fullDiskKeepsTheServerDownAndItsDataWhole() throws Exception {
    assumeThat(MemoryDisk.isPossibleHere()).isTrue();
    try (MemoryDisk disk = MemoryDisk.mountedOn(dataDir, LARGE_ENOUGH_MB)) {
      keepSomething();
      Files.writeString(postgresql().resolve("server.log"), "");
      Files.writeString(cluster().resolve("postmaster.opts"), "");
      disk.fill();

      try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
        assertThat(serves(server)).isFalse();
        disk.free();
        awaitServes(server);

        assertThat(log.errors()).hasSize(1);
        assertThat(log.errors().get(0)).contains("0 MB are free on the disk of " + cluster());
        assertThat(kept(server)).isEqualTo("kept");
      }
    }
  }

  private Path postgresql() {
    return dataDir.resolve("postgresql");
  }

  private Path cluster() {
    return postgresql().resolve("cluster");
  }

  private void keepSomething() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(dataDir)) {
      execute(server, "create table note as select 'kept' as text");
    }
  }

  /** So that what is said or done again would be seen. */
  private void awaitFurtherAttempts() {
    await().atMost(LONG_ENOUGH).until(() -> log.furtherAttempts() > 1);
  }

  private static void awaitServes(EmbeddedPostgres server) {
    await().atMost(LONG_ENOUGH).until(() -> serves(server));
  }

  private static boolean serves(EmbeddedPostgres server) {
    try (Connection connection = connect(server)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static String kept(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select text from note")) {
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

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
