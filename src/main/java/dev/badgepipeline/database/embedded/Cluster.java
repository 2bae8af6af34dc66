package dev.badgepipeline.database.embedded;

import dev.badgepipeline.storage.DurableFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The data of one server on disk, and the processes that serve it. Nothing here removes data. */
final class Cluster {

  private static final Logger LOG = Logger.getLogger(Cluster.class);
  private static final String UNFINISHED = "cluster-new-";

  private final Path directory;
  private final Path data;
  private final Path lock;

  /** The cluster in a directory that no other process uses; it need not be there yet. */
  Cluster(Path directory) {
    this.directory = directory;
    this.data = directory.resolve("cluster");
    this.lock = data.resolve("postmaster.pid");
  }

  /** Where the data is. */
  Path data() {
    return data;
  }

  /** Whether there certainly is none; what cannot be seen may be one. */
  boolean isMissing() {
    return Files.notExists(data);
  }

  /** Makes a new one aside and renames it, so that a crash leaves a whole one or none. */
  void make(ServerPrograms programs, String owner, String password) throws IOException {
    removeUnfinished();
    Path aside = directory.resolve(UNFINISHED + UUID.randomUUID());
    Path secret = Files.createTempFile(directory, UNFINISHED, ".txt");
    try {
      Files.writeString(secret, password);
      Files.createDirectory(aside);
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwx------"));
      programs.give(aside);
      programs.give(secret);
      programs.demand(
          "initdb",
          List.of(
              "--pgdata=" + aside,
              "--username=" + owner,
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C"));
      DurableFiles.move(aside, data);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /** Those never held data of anybody: they get their name once they are whole. */
  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
      for (Path each : unfinished) {
        delete(each);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Starts the server; returns when it answers. */
  void start(ServerPrograms programs, List<String> settings) throws IOException {
    removeLockOfAnotherProgram();
    Path log = directory.resolve("server.log");
    Files.writeString(log, "", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-------"));
    programs.give(log);
    try {
      programs.demand(
          "pg_ctl",
          List.of(
              "start",
              "--pgdata=" + data,
              "--log=" + log,
              "--wait",
              "--timeout=60",
              "--silent",
              "--options=" + String.join(" ", settings)));
    } catch (EmbeddedPostgresException e) {
      throw new EmbeddedPostgresException(
          LastWords.in(Files.readString(log)).orElse(e.getMessage()), e);
    }
  }

  /** Stops the server in order. */
  void stop(ServerPrograms programs) {
    programs.demand(
        "pg_ctl",
        List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=30", "--silent"));
  }

  /** The process that all server processes descend from; empty while the server is down. */
  Optional<ProcessHandle> postmaster() {
    return holderOfLock().filter(this::mayBeServer);
  }

  /**
   * The number of a server that was killed may belong to any other program by now; in a container
   * that is started again it soon does. PostgreSQL then takes that for a server and does not start.
   */
  private void removeLockOfAnotherProgram() throws IOException {
    Optional<ProcessHandle> holder = holderOfLock().filter(process -> !mayBeServer(process));
    if (holder.isPresent()) {
      LOG.infof("Removing %s, whose server is gone: %s", lock, holder.get().info());
      Files.delete(lock);
    }
  }

  /** The first line of {@code postmaster.pid} is the process id (PostgreSQL manual, 67.1). */
  private Optional<ProcessHandle> holderOfLock() {
    try {
      List<String> lines = Files.readAllLines(lock);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What cannot be seen from here may be one. */
  private boolean mayBeServer(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
  }
}
