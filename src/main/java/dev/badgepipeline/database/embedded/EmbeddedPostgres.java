package dev.badgepipeline.database.embedded;

import dev.badgepipeline.storage.DirectoryClaim;
import dev.badgepipeline.storage.DirectoryInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server that belongs to one running service. It listens on loopback only, asks for a
 * password that is made at the first start, keeps its data durably under the data directory, and is
 * started again when it dies. Whatever keeps it from starting is told once, and tried again until
 * it is gone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
  private static final String OWNER = "badges";
  private static final Duration WATCHED_EVERY = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final ServerHome home;
  private final Cluster cluster;
  private final OwnerPassword password;
  private final int port;
  private final Rounds watch =
      new Rounds("embedded-postgresql", this::serves, WATCHED_EVERY, LONGEST_PAUSE);

  /** Whether a running server is this one's, not one that an earlier run has left behind. */
  private boolean launched;

  /** Whether it ever served: data that is gone then is not made anew. */
  private boolean hasServed;

  private Optional<StartFailure> told = Optional.empty();

  /** Held where the data directory does not keep others away. */
  private Optional<DirectoryClaim> claim = Optional.empty();

  private EmbeddedPostgres(ServerHome home) {
    this.home = home;
    this.cluster = new Cluster(home.directory());
    this.password = OwnerPassword.in(home.directory().resolve("password"));
    this.port = freePort();
  }

  /**
   * Starts the server on the data that an earlier start has left, or on new data. Blocks until it
   * answers or has failed for the first time; from then on it is tried in the background, and comes
   * at the same address.
   *
   * @param dataDir the service's data directory, which no other process uses
   * @param named where its owner wants the server's files
   */
  public static EmbeddedPostgres start(Path dataDir, Optional<Path> named) {
    return start(ServerHome.of(dataDir, named, ServerHome.OF_THIS_HOST));
  }

  static EmbeddedPostgres start(Path dataDir) {
    return start(dataDir, Optional.empty());
  }

  static EmbeddedPostgres start(ServerHome home) {
    EmbeddedPostgres server = new EmbeddedPostgres(home);
    server.tryToStart();
    server.watch.begin();
    return server;
  }

  /** Where its files are. */
  Path directory() {
    return home.directory();
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
    return password.text();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no free port on loopback", e);
    }
  }

  /** Whether the server serves now. */
  private boolean tryToStart() {
    try {
      start();
      LOG.infof("Embedded PostgreSQL serves on port %d, its data is in %s", port, cluster.data());
      told = Optional.empty();
      return true;
    } catch (IOException | EmbeddedPostgresException e) {
      if (!Thread.currentThread().isInterrupted()) {
        tell(StartFailure.of(e, cluster.data()));
      }
      return false;
    }
  }

  private void start() throws IOException {
    home.makeReady();
    claim();
    ServerPrograms programs = ServerPrograms.in(home.directory(), cluster.data());
    if (!launched) {
      stopLeftBehind(programs);
    }
    if (!hasServed) {
      makeReady(programs);
    }
    launched = true;
    cluster.start(programs, settings());
    hasServed = true;
  }

  /** A copy of the data directory leads to the same home. */
  private void claim() throws IOException {
    if (home.isElsewhere() && claim.isEmpty()) {
      try {
        claim = DirectoryClaim.take(home.directory());
      } catch (DirectoryInUseException e) {
        throw new OwnerMustActException(
            "another instance of the service uses "
                + home.directory()
                + ": stop it, or set badge-pipeline.database.embedded-directory to another");
      }
    }
  }

  private void stopLeftBehind(ServerPrograms programs) {
    if (cluster.postmaster().isPresent()) {
      LOG.info("Stopping the PostgreSQL server that an earlier run has left behind");
      cluster.stop(programs);
    }
  }

  private void makeReady(ServerPrograms programs) throws IOException {
    if (cluster.isMissing()) {
      password.keep();
      cluster.make(programs, OWNER, password.text());
    } else {
      password.demandKept();
    }
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

  private void tell(StartFailure failure) {
    if (told.filter(failure::isLike).isEmpty()) {
      LOG.errorf(
          "The embedded PostgreSQL does not start: %s. The service goes on without a database"
              + " and keeps trying; no data is removed.",
          failure.inOneLine());
    } else {
      LOG.debugf("The embedded PostgreSQL still does not start: %s", failure.inOneLine());
    }
    told = Optional.of(failure);
  }

  private boolean serves() {
    if (launched && cluster.postmaster().isPresent()) {
      return true;
    }
    if (told.isEmpty()) {
      LOG.warn("The embedded PostgreSQL has died and is started again");
    }
    return tryToStart();
  }

  /** Stops the server in order. */
  @Override
  public void close() {
    try {
      watch.end();
      if (cluster.postmaster().isPresent()) {
        cluster.stop(ServerPrograms.in(home.directory(), cluster.data()));
        LOG.info("Embedded PostgreSQL is stopped");
      }
    } catch (EmbeddedPostgresException e) {
      LOG.warnf("The embedded PostgreSQL did not stop in order: %s", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      giveUpClaim();
    }
  }

  private void giveUpClaim() {
    try {
      if (claim.isPresent()) {
        claim.get().close();
      }
    } catch (IOException e) {
      LOG.debug("The system takes the claim back with the process", e);
    }
  }
}
