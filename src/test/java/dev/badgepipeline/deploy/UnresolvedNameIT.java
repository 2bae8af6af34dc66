package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.OwnThread;
import dev.badgepipeline.surroundings.Surroundings;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/**
 * The database's host has a name that cannot be resolved, from the start or from some time on; or a
 * name server says nothing, neither of the database nor of a provider of ratings. The names that
 * the service knows stand in a file, in place of those that its host knows.
 */
@DisabledIf("dev.badgepipeline.deploy.Program#isBinary") // A JVM's option gives it the file.
class UnresolvedNameIT {

  private static final String NAME = "database.test";
  private static final String RATINGS = "ratings.test";

  /** What each of four stages may wait for the database, and the report's keeping after them. */
  private static final Duration BUDGETS = Duration.ofSeconds(2 * 5);

  private final Surroundings surroundings = new Surroundings();
  private final Path dataDir;
  private final Path names;
  private final Instance service;

  UnresolvedNameIT() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "unresolved-name").toAbsolutePath());
    dataDir = Files.createTempDirectory(target, "data-");
    names = dataDir.resolve("hosts");
    forgetName();
    service = start();
  }

  @AfterEach
  void stop() {
    service.close();
    surroundings.stop();
  }

  private Instance start() {
    Map<String, String> environment = new HashMap<>(ClusterEnvironment.amid(surroundings));
    environment.put(
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        "postgresql://" + NAME + ":" + surroundings.wayToDatabase().port() + "/postgres");
    environment.put(
        "BADGE_PIPELINE_OMDB_URL", surroundings.omdb().url().replace("127.0.0.1", RATINGS));
    environment.put("BADGE_PIPELINE_OMDB_TIMEOUT", "1s");
    // Otherwise a name is known for half a minute after it was forgotten.
    Program program =
        Program.packaged().with("-Djdk.net.hosts.file=" + names, "-Dsun.net.inetaddr.ttl=0");
    return Instance.start(program, environment, dataDir);
  }

  private void forgetName() {
    write("127.0.0.1 localhost\n127.0.0.1 " + RATINGS + "\n");
  }

  private void knowName() {
    write("127.0.0.1 localhost\n127.0.0.1 " + RATINGS + "\n127.0.0.1 " + NAME + "\n");
  }

  private void write(String hosts) {
    try {
      Files.writeString(names, hosts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void serviceStartsWithoutTheNameAndTakesTheDatabaseUpWhenItIsKnown() {
    List<Title> titles = Title.addTo(surroundings, 1);
    Caller caller = Caller.ofStarted(service);

    JsonPath without = caller.badge(titles.get(0).id());
    assertThat(surroundings.wayToDatabase().accepted()).isZero();
    knowName();
    caller.awaitMainPool();

    assertHasEveryBadge(without);
    assertThat(writtenRuns(without)).isOne();
  }

  @Test
  void nameThatIsForgottenTakesNoBadgeAway() {
    List<Title> titles = Title.addTo(surroundings, 2);
    knowName();
    Caller caller = Caller.ofStarted(service);
    caller.awaitMainPool();
    JsonPath before = caller.badge(titles.get(0).id());

    forgetName();
    surroundings.wayToDatabase().resetOpenConnections();
    JsonPath amid = caller.badge(titles.get(1).id());
    knowName();
    caller.awaitMainPool();

    assertThat(before.getList("stages.tier")).containsOnly("MAIN_POOL");
    assertThat(amid.getList("stages.tier")).containsOnly("CACHE_ONLY");
    assertHasEveryBadge(amid);
    assertThat(service.log()).contains("host name not resolved (");
    assertThat(writtenRuns(amid)).isOne();
    assertThat(caller.badge(titles.get(1).id()).getList("stages.tier")).containsOnly("MAIN_POOL");
  }

  @Test
  void silenceOfTheNameServerKeepsNobodyWaiting() throws Exception {
    List<Title> titles = Title.addTo(surroundings, 2);
    knowName();
    Caller caller = Caller.ofStarted(service);
    caller.awaitMainPool();

    Path silent = silence();
    surroundings.wayToDatabase().resetOpenConnections();
    CompletableFuture<JsonPath> poster = OwnThread.supply(() -> caller.badge(titles.get(1).id()));
    await().atMost(BUDGETS).until(poster::isDone);
    endSilence(silent);
    caller.awaitMainPool();

    assertHasEveryBadge(poster.join());
    assertThat(writtenRuns(poster.join())).isOne();
    assertThat(service.log()).doesNotContain("BlockedThreadChecker");
  }

  /** Who reads a pipe that nobody writes to waits, as who asks a server that does not answer. */
  private Path silence() throws IOException, InterruptedException {
    Path pipe = dataDir.resolve("silence");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createLink(dataDir.resolve("pipe"), pipe);
    Files.move(pipe, names, StandardCopyOption.ATOMIC_MOVE);
    return dataDir.resolve("pipe");
  }

  /** Those who wait get an empty file. */
  private void endSilence(Path pipe) throws IOException {
    Files.delete(names);
    knowName();
    new RandomAccessFile(pipe.toFile(), "rw").close();
  }

  /** But that of awards, of which the titles have none. */
  private static void assertHasEveryBadge(JsonPath report) {
    assertThat(report.getList("stages.outcome"))
        .containsExactly("APPLIED", "APPLIED", "APPLIED", "SKIPPED");
  }

  private int writtenRuns(JsonPath report) {
    return Integer.parseInt(
        surroundings
            .postgres()
            .ask(
                "select count(*) from pipeline_run where run_id = '"
                    + report.getString("runId")
                    + "'"));
  }
}
