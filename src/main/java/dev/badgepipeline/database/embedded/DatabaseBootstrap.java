package dev.badgepipeline.database.embedded;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Decides at the start of the program which database is used: the one that is configured, or an
 * embedded server. A service whose embedded server does not start goes on without a database.
 */
public final class DatabaseBootstrap {

  private static final Logger LOG = Logger.getLogger(DatabaseBootstrap.class);
  private static final String URL = "quarkus.datasource.reactive.url";
  private static final Duration SERVICE_STOP = Duration.ofSeconds(60);

  private DatabaseBootstrap() {}

  /**
   * Starts the embedded server if one is wanted, and points the service to it.
   *
   * @throws IllegalStateException when neither an embedded nor another database is wanted
   */
  public static void beforeService() {
    Config config = configOfThisStart();
    if (wanted(config)) {
      startEmbedded(dataDir(config));
    } else if (config.getOptionalValue(URL, String.class).isEmpty()) {
      throw new IllegalStateException(
          "badge-pipeline.database.embedded is false and " + URL + " is not set: set one of them");
    }
  }

  /**
   * From the sources that the service will have. Until it runs, a native binary has nothing but the
   * configuration of its build, which knows the environment of that host instead of this one's.
   */
  private static Config configOfThisStart() {
    return new SmallRyeConfigBuilder().withCustomizers(new RuntimeConfigBuilder()).build();
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

  private static void startEmbedded(Path dataDir) {
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
  private static void stopAfterService(EmbeddedPostgres server) {
    Instant deadline = Instant.now().plus(SERVICE_STOP);
    try {
      while (ApplicationLifecycleManager.getCurrentApplication() != null
          && Instant.now().isBefore(deadline)) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }
}
