package dev.badgepipeline.database.embedded;

import dev.badgepipeline.database.DatabaseConfig;
import dev.badgepipeline.storage.DirectoryClaim;
import dev.badgepipeline.storage.DirectoryInUseException;
import dev.badgepipeline.storage.StorageConfig;
import dev.badgepipeline.time.SteadyTime;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.smallrye.config.SmallRyeConfig;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes ready what the service must find when it starts: a data directory of its own and the
 * database, which is the one that is configured, or an embedded server. A service whose embedded
 * server does not start goes on without a database.
 */
public final class DatabaseBootstrap {

  private static final Logger LOG = Logger.getLogger(DatabaseBootstrap.class);
  private static final String URL = "quarkus.datasource.reactive.url";
  private static final Duration SERVICE_STOP = Duration.ofSeconds(60);

  private DatabaseBootstrap() {}

  /**
   * Claims the data directory, starts the embedded server if one is wanted, and points the service
   * to it. Does nothing where the service is started again within a process that has done all that.
   *
   * @param config that the service will have
   * @throws DirectoryInUseException when another process uses the data directory
   */
  public static void beforeService(SmallRyeConfig config) {
    Path dataDir = config.getConfigMapping(StorageConfig.class).dataDir();
    try {
      DirectoryClaim.take(dataDir).ifPresent(claim -> begin(config, dataDir, claim));
    } catch (IOException e) {
      LOG.warnf("The data directory %s cannot be claimed for this instance alone: %s", dataDir, e);
      begin(config, dataDir, () -> {});
    }
  }

  private static void begin(SmallRyeConfig config, Path dataDir, Closeable claim) {
    Optional<EmbeddedPostgres> server =
        wanted(config) ? Optional.of(startEmbedded(config, dataDir)) : Optional.empty();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> endAfterService(server, claim), "after-service"));
  }

  private static boolean wanted(SmallRyeConfig config) {
    return config
        .getConfigMapping(DatabaseConfig.class)
        .embedded()
        .orElseGet(() -> config.getOptionalValue(URL, String.class).isEmpty());
  }

  private static EmbeddedPostgres startEmbedded(SmallRyeConfig config, Path dataDir) {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(
            dataDir, config.getConfigMapping(DatabaseConfig.class).embeddedDirectory());
    System.setProperty("badge-pipeline.database.embedded", "true");
    System.setProperty("badge-pipeline.database.embedded-directory", server.directory().toString());
    System.setProperty(URL, server.url());
    System.setProperty("quarkus.datasource.username", server.user());
    System.setProperty("quarkus.datasource.password", server.secret());
    return server;
  }

  /** The database outlives the service, so that the posters in hand can be finished. */
  private static void endAfterService(Optional<EmbeddedPostgres> server, Closeable claim) {
    awaitEndOfService();
    server.ifPresent(EmbeddedPostgres::close);
    try {
      claim.close();
    } catch (IOException e) {
      LOG.debug("The system takes the claim back with the process", e);
    }
  }

  private static void awaitEndOfService() {
    SteadyTime time = SteadyTime.fromNow();
    try {
      while (ApplicationLifecycleManager.getCurrentApplication() != null
          && time.passed().compareTo(SERVICE_STOP) < 0) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
