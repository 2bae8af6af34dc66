package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.deploy.Load.Answer;
import dev.badgepipeline.deploy.Load.Call;
import dev.badgepipeline.faults.Fault;
import dev.badgepipeline.faults.Mend;
import dev.badgepipeline.surroundings.Surroundings;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database fails while the packaged service starts, and while it stops: it starts all the same
 * and takes the database up when it is mended, and it stops in time and loses nothing.
 */
class FaultAtStartAndStopIT {

  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

  /** The time that Kubernetes gives a pod by the manifests, less what it takes to be killed. */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(50);

  private static final int TITLES = 40;
  private static final int ANSWERS_BEFORE_THE_FAULT = 4;

  private final Surroundings surroundings = new Surroundings();
  private final List<Instance> started = new ArrayList<>();
  private final Path dataDir;

  FaultAtStartAndStopIT() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "start-and-stop").toAbsolutePath());
    dataDir = Files.createTempDirectory(target, "data-");
    Caller.ofStarted(start()).awaitMainPool();
  }

  @AfterEach
  void stop() {
    started.forEach(Instance::close);
    surroundings.stop();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "SERVER_KILLED",
        "SERVER_FROZEN",
        "ALL_SILENT",
        "CONNECTIONS_REFUSED",
        "BLACK_HOLE",
        "TLS_DEMANDED",
        "NO_CONNECTION_LEFT",
        "TABLE_LOCKED",
        "READ_ONLY",
        "PASSWORD_ROTATED",
        "TABLE_MISSING"
      })
  void serviceStartsAndStopsWhateverFails(Fault fault) throws Exception {
    Title first = Title.addTo(surroundings, 1).get(0);
    service().terminate();
    assertThat(service().awaitEnd(STOPS_WITHIN)).isTrue();

    Mend afterStart = fault.strike(surroundings);
    JsonPath report = Caller.ofStarted(start()).badge(first.id());
    afterStart.mend();
    new Caller(service()).awaitMainPool();

    assertThat(report.getList("stages.outcome"))
        .as("every badge but that of awards, of which the titles have none")
        .containsExactly("APPLIED", "APPLIED", "APPLIED", "SKIPPED");
    assertThat(writtenRuns(report.getString("runId"))).isOne();

    List<Title> titles = Title.addTo(surroundings, TITLES);
    Load load = Load.of(titles.stream().map(Call::badge), service().address());
    await().atMost(STARTS_WITHIN).until(() -> load.answersSoFar() >= ANSWERS_BEFORE_THE_FAULT);
    Mend afterStop = fault.strike(surroundings);
    service().terminate();
    boolean stopped = service().awaitEnd(STOPS_WITHIN);
    load.end();
    afterStop.mend();

    assertThat(stopped).as("stopped in time").isTrue();
    Caller.ofStarted(start()).awaitMainPool();
    assertThat(load.answers())
        .filteredOn(answer -> answer.status() == 200)
        .hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_FAULT)
        .extracting(Answer::runId)
        .allSatisfy(runId -> assertThat(writtenRuns(runId)).isOne());
  }

  private int writtenRuns(String runId) {
    return Integer.parseInt(
        surroundings
            .postgres()
            .ask("select count(*) from pipeline_run where run_id = '" + runId + "'"));
  }

  private Instance start() {
    Map<String, String> environment = new HashMap<>(ClusterEnvironment.amid(surroundings));
    environment.put(
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        "postgresql://127.0.0.1:" + surroundings.wayToDatabase().port() + "/postgres");
    started.add(Instance.start(Program.packaged(), environment, dataDir));
    return service();
  }

  private Instance service() {
    return started.get(started.size() - 1);
  }
}
