package dev.badgepipeline.database.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Decides at the start of the program which database is used: the one that is configured, or an
 * embedded server. A service whose embedded server does not start goes on without a database.
 */
public final class DatabaseBootstrap {

  private static final Logger LOG = Logger.getLogger(DatabaseBootstrap.class);
  private static final String URL = "quarkus.datasource.reactive.url";
  private static final long SERVICE_STOP_SECONDS = 60;

  private final CountDownLatch serviceStopped = new CountDownLatch(1);

  private DatabaseBootstrap() {}

  /** Starts the embedded server if one is wanted, and points the service to it. */
  public static DatabaseBootstrap beforeService() {
    DatabaseBootstrap bootstrap = new DatabaseBootstrap();
    Config config = ConfigProvider.getConfig();
    if (wanted(config)) {
      bootstrap.startEmbedded(dataDir(config));
    }
    return bootstrap;
  }

  private static boolean wanted(Config config) {
    Optional<Boolean> asked =
        config.getOptionalValue("badge-pipeline.database.embedded", Boolean.class);
    return asked.orElseGet(() -> config.getOptionalValue(URL, String.class).isEmpty());
  }

  private static Path dataDir(Config config) {
    return config
        .getOptionalValue("badge-pipeline.data-dir", String.class)
        .map(Path::of)
        .orElse(Path.of("data"));
  }

  private void startEmbedded(Path dataDir) {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(dataDir);
      System.setProperty(URL, server.url());
      System.setProperty("quarkus.datasource.username", server.user());
      System.setProperty("quarkus.datasource.password", server.secret());
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stopAfterService(server), "embedded-postgresql-stop"));
    } catch (EmbeddedPostgresException e) {
      LOG.errorf("%s. The service goes on without a database.", e.getMessage());
      System.setProperty(URL, "postgresql://127.0.0.1:1/none");
    }
  }

  /** The database outlives the service, so that the posters in hand can be finished. */
  private void stopAfterService(EmbeddedPostgres server) {
    try {
      if (!serviceStopped.await(SERVICE_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The service did not stop in time, its database stops now");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }

  /** Lets the embedded server stop. */
  public void serviceStopped() {
    serviceStopped.countDown();
  }
}
