package dev.badgepipeline.surroundings;

import dev.badgepipeline.database.FaultProxy;
import dev.badgepipeline.database.embedded.DisposablePostgres;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.standin.StandInTmdb;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the service under test talks to. Real sockets and a real server throughout, so that the same
 * tests run against the program in the JVM and against its binary. A test asks for it by a field of
 * this type.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

  private final DisposablePostgres postgres = DisposablePostgres.startNew();
  private final FaultProxy wayToDatabase = FaultProxy.before(postgres.port());
  private final StandInJellyfin jellyfin = new StandInJellyfin();
  private final StandInOmdb omdb = new StandInOmdb();
  private final StandInTmdb tmdb = new StandInTmdb();
  private final Path dataDir;
  private final ServiceLog log;
  private String user = postgres.user();
  private boolean isSetUp = true;

  public Surroundings() {
    try {
      dataDir = Files.createTempDirectory("badge-pipeline-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log = new ServiceLog(dataDir.resolve("service.log"));
  }

  /**
   * With {@code database=down} the server is not there when the service starts; with {@code
   * database=closed schema} the service is a guest, who may create no tables.
   */
  @Override
  public void init(Map<String, String> arguments) {
    switch (arguments.getOrDefault("database", "open")) {
      case "down" -> postgres.stop();
      case "closed schema" -> letInAGuestOnly();
      default -> {}
    }
    isSetUp = !arguments.getOrDefault("setup", "done").equals("none");
  }

  private void letInAGuestOnly() {
    user = "guest";
    postgres.execute("create role guest login password '" + postgres.password() + "'");
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(whatIsThere());
    if (isSetUp) {
      settings.put("badge-pipeline.jellyfin.url", jellyfin.url());
      settings.put("badge-pipeline.jellyfin.api-key", StandInJellyfin.KEY);
      settings.put("badge-pipeline.omdb.api-key", StandInOmdb.KEY);
      settings.put("badge-pipeline.tmdb.token", StandInTmdb.TOKEN);
    }
    return settings;
  }

  private Map<String, String> whatIsThere() {
    return Map.ofEntries(
        Map.entry(
            "quarkus.datasource.reactive.url",
            "postgresql://127.0.0.1:" + wayToDatabase.port() + "/postgres"),
        Map.entry("quarkus.datasource.username", user),
        Map.entry("quarkus.datasource.password", postgres.password()),
        Map.entry("quarkus.datasource.reactive.max-size", "4"),
        Map.entry("badge-pipeline.data-dir", dataDir.toString()),
        Map.entry("badge-pipeline.save-connections", "true"),
        Map.entry("badge-pipeline.omdb.url", omdb.url()),
        Map.entry("badge-pipeline.tmdb.url", tmdb.url()),
        // The tests' client leaves its connections to the garbage collector.
        Map.entry("quarkus.http.limits.max-connections", "20000"),
        // One test's failing upstream must not be held against the next test.
        Map.entry(
            "quarkus.fault-tolerance.\"dev.badgepipeline.ratings.HttpRatingProvider/askOnce\""
                + ".circuit-breaker.delay",
            "10"),
        // Besides the log that the tests of a packaged program watch until it has started.
        Map.entry("quarkus.log.handlers", "service"),
        Map.entry("quarkus.log.handler.file.service.enabled", "true"),
        Map.entry("quarkus.log.handler.file.service.path", log.file().toString()),
        Map.entry("quarkus.log.handler.file.service.format", ServiceLog.FORMAT));
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(this, new TestInjector.MatchesType(Surroundings.class));
  }

  /**
   * Makes everything as it was at first: the database up and empty, the upstreams without titles.
   */
  public void reset() {
    jellyfin.reset();
    omdb.reset();
    tmdb.reset();
    wayToDatabase.heal();
    TestedService.awaitMainPool();
    postgres.execute(
        "truncate settings, provider_answer, provider_budget, rating_wait, pipeline_run,"
            + " library_item, library_sweep, job_item, job, job_instance, provider_list cascade");
  }

  public DisposablePostgres postgres() {
    return postgres;
  }

  public FaultProxy wayToDatabase() {
    return wayToDatabase;
  }

  public StandInJellyfin jellyfin() {
    return jellyfin;
  }

  public StandInOmdb omdb() {
    return omdb;
  }

  public StandInTmdb tmdb() {
    return tmdb;
  }

  /** Where the service keeps its files. */
  public Path dataDir() {
    return dataDir;
  }

  public ServiceLog log() {
    return log;
  }

  @Override
  public void stop() {
    wayToDatabase.close();
    postgres.close();
    jellyfin.close();
    omdb.close();
    tmdb.close();
  }
}
