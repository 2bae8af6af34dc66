package dev.badgepipeline.database.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server on a port of its own that a test may do anything to. Unlike the embedded
 * one, nothing starts it again but the test.
 */
public final class DisposablePostgres implements AutoCloseable {

  private static final String OWNER = "badges";
  private static final String PASSWORD = "of no worth";

  private final Path cluster;
  private final ServerAccount account;
  private final PostgresBinaries binaries;
  private final int port;
  private final List<String> settings;
  private final List<Path> mounted = new ArrayList<>();

  private DisposablePostgres(PostgresBinaries binaries, List<String> settings) throws IOException {
    this.binaries = binaries;
    this.cluster = Files.createTempDirectory(directory(), "disposable-");
    this.account = ServerAccount.ofThisHost(cluster);
    this.settings = List.copyOf(settings);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  /**
   * Starts a server on a new cluster.
   *
   * @param settings further settings of the server, such as {@code max_connections=10}
   */
  public static DisposablePostgres startNew(String... settings) {
    return startNew(PostgresBinaries.unpackedIn(directory()), List.of(settings));
  }

  /**
   * Starts a server of another version on a new cluster.
   *
   * @param archive its programs
   */
  public static DisposablePostgres startNew(Path archive) {
    try {
      return startNew(PostgresBinaries.unpackedIn(directory(), archive.toUri().toURL()), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DisposablePostgres startNew(PostgresBinaries binaries, List<String> settings) {
    try {
      DisposablePostgres server = new DisposablePostgres(binaries, settings);
      server.initialise();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    try {
      return Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialise() throws IOException {
    Path secret = Files.createTempFile("initdb", ".txt");
    Files.writeString(secret, PASSWORD);
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    account.give(cluster);
    account.give(secret);
    demand(
        "initdb",
        "--pgdata=" + cluster,
        "--username=" + OWNER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    Files.delete(secret);
  }

  /** Starts the server, after a kill too; returns when it answers. */
  public synchronized void start() {
    start(List.of("--wait", "--timeout=60"), List.of());
  }

  /**
   * Starts the server in such a way that it refuses connections for seconds, as after the crash of
   * a large one: it looks for an archive of its log first, and each look takes a while.
   */
  public synchronized void startInRecovery() {
    try {
      Path signal = Files.createFile(cluster.resolve("recovery.signal"));
      account.give(signal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(List.of("--no-wait"), List.of("restore_command=sleep 1; false"));
  }

  private void start(List<String> howToWait, List<String> more) {
    Stream<String> usual =
        Stream.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",
            "shared_buffers=16MB",
            "log_min_messages=fatal");
    String options =
        Stream.of(usual, settings.stream(), more.stream())
            .flatMap(Function.identity())
            .map(setting -> "-c \"" + setting + "\"")
            .collect(Collectors.joining(" "));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("start", "--pgdata=" + cluster, "--log=" + cluster.resolve("server.log")));
    arguments.addAll(howToWait);
    arguments.addAll(List.of("--silent", "--options=" + options));
    demand("pg_ctl", arguments.toArray(String[]::new));
  }

  /** Kills every process of the server at once, as a power cut would. */
  public synchronized void kill() {
    freeze();
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> processes.stream().allMatch(DisposablePostgres::isGone));
  }

  /** A server does not start while the number of its predecessor is taken, be it by a zombie. */
  private static boolean isGone(ProcessHandle process) {
    return ProcessHandle.of(process.pid()).isEmpty()
        && !Files.exists(Path.of("/proc", Long.toString(process.pid())));
  }

  /** Stops the server in order, breaking its connections. */
  public synchronized void stop() {
    demand("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--silent");
  }

  /** Stops the server without letting it write what it would need for a quick start. */
  public synchronized void stopAtOnce() {
    demand("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=immediate", "--wait", "--silent");
  }

  /** Freezes every process: connections stay open, and nothing answers. */
  public void freeze() {
    signal("STOP", processes());
  }

  /** Freezes the process that accepts connections; the others go on. */
  public void freezePostmaster() {
    signal("STOP", List.of(postmaster()));
  }

  /** Freezes the processes that serve connections; new ones are served. */
  public void freezeBackends(List<Long> backends) {
    signal("STOP", handles(backends));
  }

  /** Kills the process of one connection, upon which the server breaks all others and restarts. */
  public void killBackend(long backend) {
    signal("KILL", handles(List.of(backend)));
  }

  /** Lets the server take notice of changed files of its configuration. */
  public void reload() {
    signal("HUP", List.of(postmaster()));
  }

  /** Lets a frozen server go on. */
  public void thaw() {
    signal("CONT", processes());
  }

  private static void signal(String signal, List<ProcessHandle> processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    Commands.run(command);
  }

  private static List<ProcessHandle> handles(List<Long> pids) {
    return pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
  }

  private List<ProcessHandle> processes() {
    ProcessHandle postmaster = postmaster();
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  private ProcessHandle postmaster() {
    try {
      String first = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip();
      return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("the server is not running", e);
    }
  }

  /** The port on loopback that it listens on. */
  public int port() {
    return port;
  }

  public String user() {
    return OWNER;
  }

  public String password() {
    return PASSWORD;
  }

  /**
   * Mounts a file system of 128 MB in memory, with a folder {@code tables} for the server. Only
   * root may.
   */
  public void mountSmallDisk(Path directory) throws IOException {
    demandOfHost("mount", "-t", "tmpfs", "-o", "size=128m", "none", directory.toString());
    mounted.add(directory);
    account.give(directory);
    Path tables = Files.createDirectory(directory.resolve("tables"));
    account.give(tables);
  }

  private static void demandOfHost(String... command) {
    Commands.Result result = Commands.run(List.of(command));
    if (!result.succeeded()) {
      throw new IllegalStateException(command[0] + " failed: " + result.output());
    }
  }

  /** The file that says who may connect, and how. */
  public Path accessRules() {
    return cluster.resolve("pg_hba.conf");
  }

  /** Opens a connection of the test's own, past everything that is tested. */
  public Connection connect() throws SQLException {
    return connect("postgres");
  }

  /** The same to another database of the server, for what nobody may do to the one in use. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5",
        OWNER,
        PASSWORD);
  }

  /** Runs a statement. */
  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Asks for one value; empty when there is no row. */
  public String ask(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void demand(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program).toString());
    command.addAll(List.of(arguments));
    Commands.Result result = Commands.run(account.command(command));
    if (!result.succeeded()) {
      throw new IllegalStateException(program + " failed: " + result.output());
    }
  }

  @Override
  public void close() {
    kill();
    mounted.forEach(directory -> demandOfHost("umount", directory.toString()));
  }
}
