package dev.badgepipeline.start;

import dev.badgepipeline.database.DatabaseConfig;
import dev.badgepipeline.database.DatabaseMonitor;
import dev.badgepipeline.database.Tier;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.ratings.RatingProvider;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says where the service answers that has just started, and what it works with and without. */
@Singleton
final class Announcement {

  private static final Logger LOG = Logger.getLogger(Announcement.class);
  private static final Duration LONGEST_COUNT = Duration.ofSeconds(60);

  private final Libraries libraries;
  private final List<RatingProvider> providers;
  private final DatabaseMonitor database;
  private final DatabaseConfig config;
  private final Optional<String> databaseUrl;

  Announcement(
      Libraries libraries,
      @All List<RatingProvider> providers,
      DatabaseMonitor database,
      DatabaseConfig config,
      @ConfigProperty(name = "quarkus.datasource.reactive.url") Optional<String> databaseUrl) {
    this.libraries = libraries;
    this.providers = providers;
    this.database = database;
    this.config = config;
    this.databaseUrl = databaseUrl;
  }

  void announce(@ObservesAsync HttpServerStart server) {
    sayAddress(server);
    sayMissingKeys();
    database.triedOnce().subscribe().with(tried -> sayDatabase(), this::sayNothing);
    libraries.connections().forEach(this::sayLibrary);
  }

  private static void sayAddress(HttpServerStart server) {
    LOG.infof(
        "🚀 The service answers on %s (API at /api/v1, Swagger UI at /q/swagger-ui)",
        address(server.options()));
  }

  /** A port that the system has chosen is not among the options. */
  private static String address(HttpServerOptions options) {
    String host = (options.isSsl() ? "https://" : "http://") + shown(options.getHost());
    return options.getPort() > 0 ? host + ":" + options.getPort() : host + ", on a free port";
  }

  private static String shown(String host) {
    return host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
  }

  private void sayMissingKeys() {
    String keyless =
        providers.stream()
            .filter(provider -> provider.key().isEmpty())
            .map(RatingProvider::name)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!keyless.isEmpty()) {
      LOG.infof("🔑 No key is set for %s: their ratings are left out", keyless);
    }
  }

  private void sayDatabase() {
    LOG.infof(
        "💾 Database: %s%s",
        isEmbedded() ? "embedded" + place() : databaseAddress(),
        database.state().tier() == Tier.CACHE_ONLY ? ", which cannot be used yet" : "");
  }

  private boolean isEmbedded() {
    return config.embedded().orElse(false);
  }

  private String place() {
    return config.embeddedDirectory().map(directory -> ", in " + directory).orElse("");
  }

  /** Without the name and password that it may have. */
  private String databaseAddress() {
    return databaseUrl.orElse("none").replaceAll("(?<=//)[^/]*@|\\?.*", "");
  }

  private void sayLibrary(String connection) {
    itemsOf(connection)
        .ifNoItem()
        .after(LONGEST_COUNT)
        .failWith(() -> new LibraryUnavailableException("not within " + LONGEST_COUNT))
        .subscribe()
        .with(
            count -> LOG.infof("📚 %s: %d films and series", connection, count),
            failure -> LOG.warnf("📚 %s cannot be counted: %s", connection, failure.getMessage()));
  }

  private Uni<Long> itemsOf(String connection) {
    return libraries.library(connection).count();
  }

  /** The monitor itself says what is the matter. */
  private void sayNothing(Throwable failure) {
    LOG.debug("The database was not tried", failure);
  }
}
