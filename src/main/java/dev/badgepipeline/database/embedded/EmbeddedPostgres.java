package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that belongs to one running service. It listens on loopback only, asks for a
 * password that is made at the first start, keeps its data durably under the data directory, and is
 * started again when it dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
  private static final String OWNER = "badges";
  private static final long WATCH_MILLIS = 500;

  private final Path directory;
  private final Path cluster;
  private final ServerAccount account;
  private final PostgresBinaries binaries;
  private final String password;
  private final int port;
  private final Thread watcher = new Thread(this::watch, "embedded-postgresql");

  private EmbeddedPostgres(Path directory) throws IOException {
    this.directory = directory;
    this.cluster = directory.resolve("cluster");
    this.account = ServerAccount.ofThisHost();
    this.binaries = PostgresBinaries.unpackedIn(directory);
    this.password = password();
    this.port = freePort();
  }

  /**
   * Starts the server on the data that an earlier start has left, or on new data. Blocks until it
   * answers.
   *
   * @param dataDir the service's data directory, which no other process uses
   * @throws EmbeddedPostgresException when it cannot be started; kept data is never removed
   */
  public static EmbeddedPostgres start(Path dataDir) {
    try {
      Path directory = Files.createDirectories(dataDir.toAbsolutePath().resolve("postgresql"));
      EmbeddedPostgres server = new EmbeddedPostgres(directory);
      server.prepare();
      server.launch();
      server.watcher.setDaemon(true);
      server.watcher.start();
      return server;
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "the embedded PostgreSQL cannot be started in " + dataDir + ": " + e.getMessage(), e);
    }
  }

  /** The address for {@code quarkus.datasource.reactive.url}. */
  public String url() {
    return "postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** The user for {@code quarkus.datasource.username}. */
  public String user() {
    return OWNER;
  }

  /** The password for {@code quarkus.datasource.password}. */
  public String secret() {
    return password;
  }

  /** The process that all server processes descend from; empty while the server is down. */
  public OptionalLong postmaster() {
    return postmasterIn(cluster)
        .map(process -> OptionalLong.of(process.pid()))
        .orElseGet(OptionalLong::empty);
  }

  private String password() throws IOException {
    Path file = directory.resolve("password");
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Stops a server that a killed service has left behind, and makes the cluster if there is none.
   */
  private void prepare() throws IOException {
    if (postmasterIn(cluster).isPresent()) {
      LOG.info("Stopping the PostgreSQL server that an earlier run has left behind");
      stopServer();
    }
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      initialise();
    }
  }

  private void initialise() throws IOException {
    Path aside = directory.resolve("cluster-new-" + UUID.randomUUID());
    Path secret = Files.createTempFile("initdb", ".txt");
    try {
      Files.writeString(secret, password);
      Files.createDirectory(aside);
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
      account.give(aside);
      account.give(secret);
      demand(
          "initdb",
          List.of(
              "--pgdata=" + aside,
              "--username=" + OWNER,
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C"));
      Files.move(aside, cluster);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private void launch() throws IOException {
    Path log = directory.resolve("server.log");
    Files.writeString(log, "", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    account.give(log);
    demand(
        "pg_ctl",
        List.of(
            "start",
            "--pgdata=" + cluster,
            "--log=" + log,
            "--wait",
            "--timeout=60",
            "--silent",
            "--options=" + String.join(" ", settings())));
    LOG.infof("Embedded PostgreSQL serves on port %d, its data is in %s", port, cluster);
  }

  private List<String> settings() {
    return List.of(
        "-c port=" + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c max_connections=60",
        "-c shared_buffers=32MB",
        "-c fsync=on",
        "-c synchronous_commit=on",
        "-c timezone=UTC");
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(WATCH_MILLIS);
        startAgainIfDead();
      }
    } catch (InterruptedException e) {
      LOG.debug("The server is no longer watched");
    }
  }

  private void startAgainIfDead() {
    if (postmasterIn(cluster).isPresent()) {
      return;
    }
    LOG.warn("The embedded PostgreSQL has died and is started again");
    try {
      launch();
    } catch (IOException | EmbeddedPostgresException e) {
      LOG.warnf("It did not start: %s", e.getMessage());
    }
  }

  /** The first line of {@code postmaster.pid} is the process id (PostgreSQL manual, 67.1). */
  private static Optional<ProcessHandle> postmasterIn(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
              .filter(ProcessHandle::isAlive)
              .filter(EmbeddedPostgres::isServer);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** After a reboot the number may belong to any other program. */
  private static boolean isServer(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
  }

  private void demand(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    Commands.Result result = Commands.run(account.command(command));
    if (!result.succeeded()) {
      throw new EmbeddedPostgresException(program + " failed: " + result.output() + serverLog());
    }
  }

  private String serverLog() {
    try {
      List<String> lines = Files.readAllLines(directory.resolve("server.log"));
      return lines.isEmpty()
          ? ""
          : "; the server says: "
              + String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }

  private void stopServer() {
    demand(
        "pg_ctl",
        List.of(
            "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=30", "--silent"));
  }

  /** Stops the server in order. */
  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join();
      if (postmasterIn(cluster).isPresent()) {
        stopServer();
        LOG.info("Embedded PostgreSQL is stopped");
      }
    } catch (EmbeddedPostgresException e) {
      LOG.warnf("The embedded PostgreSQL did not stop in order: %s", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
