package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.deploy.Load.Answer;
import dev.badgepipeline.deploy.Load.Call;
import dev.badgepipeline.surroundings.Surroundings;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service that is killed while changes wait for its database: what was answered is written by the
 * next process, once and in order.
 */
class KilledServiceIT {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  /** Long enough to kill somebody in the midst of writing some. */
  private static final Duration ONE_RUN = Duration.ofMillis(200);

  private static final int TITLES = 12;
  private static final int MANY_TITLES = 60;

  private final Surroundings surroundings = new Surroundings();
  private final List<Instance> started = new ArrayList<>();
  private final Path dataDir;
  private final WrittenRuns written;

  KilledServiceIT() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "killed").toAbsolutePath());
    dataDir = Files.createTempDirectory(target, "data-");
    Caller.ofStarted(start()).awaitMainPool();
    written = WrittenRuns.notedBy(surroundings.postgres(), ONE_RUN);
  }

  @BeforeEach
  void databaseIsGone() {
    surroundings.postgres().kill();
  }

  @AfterEach
  void stop() {
    started.forEach(Instance::close);
    surroundings.stop();
  }

  @Test
  void whatWaitedIsWrittenOnceAndInOrder() {
    List<String> runs = badgeInTurn(TITLES);
    service().kill();
    surroundings.postgres().start();

    Caller.ofStarted(start()).awaitMainPool();

    assertThat(written.inOrder()).isEqualTo(runs);
    assertThat(surroundings.postgres().ask("select count(*) from provider_answer"))
        .isEqualTo(Integer.toString(TITLES + 1));
  }

  @Test
  void killInTheMidstOfWritingLosesAndDoublesNothing() {
    List<String> runs = badgeInTurn(TITLES);
    service().kill();
    surroundings.postgres().start();

    Instance killedAgain = start();
    await().atMost(LONG_ENOUGH).until(() -> written.inOrder().size() > 2);
    killedAgain.kill();
    int before = written.inOrder().size();
    Caller.ofStarted(start()).awaitMainPool();

    assertThat(before).isBetween(3, TITLES - 1);
    assertThat(written.inOrder()).isEqualTo(runs);
    assertThat(written.kept()).containsExactlyInAnyOrderElementsOf(runs);
  }

  @Test
  void databaseThatDiesInTheMidstOfWritingIsGivenTheRestOnce() {
    List<String> runs = badgeInTurn(TITLES);
    surroundings.postgres().start();

    await().atMost(LONG_ENOUGH).until(() -> written.inOrder().size() > 2);
    surroundings.postgres().kill();
    surroundings.postgres().start();
    new Caller(service()).awaitMainPool();

    assertThat(written.inOrder()).isEqualTo(runs);
    assertThat(written.kept()).containsExactlyInAnyOrderElementsOf(runs);
  }

  @Test
  void killWhileChangesAreKeptLosesNoneThatWasAnswered() throws InterruptedException {
    List<Title> titles = Title.addTo(surroundings, MANY_TITLES);
    Load load = Load.of(titles.stream().map(Call::badge), service().address());
    await().atMost(LONG_ENOUGH).until(() -> load.answersSoFar() > MANY_TITLES / 3);
    service().kill();
    load.end();
    List<String> answered =
        load.answers().stream()
            .filter(answer -> answer.status() == 200)
            .map(Answer::runId)
            .toList();
    surroundings.postgres().start();

    Caller.ofStarted(start()).awaitMainPool();

    assertThat(answered).hasSizeGreaterThan(MANY_TITLES / 3);
    assertThat(written.inOrder()).containsAll(answered).doesNotHaveDuplicates();
  }

  private Instance start() {
    started.add(Instance.start(Program.packaged(), ClusterEnvironment.amid(surroundings), dataDir));
    return service();
  }

  private Instance service() {
    return started.get(started.size() - 1);
  }

  /** The ids of the runs, each of which was answered before the next began. */
  private List<String> badgeInTurn(int count) {
    Caller caller = new Caller(service());
    List<JsonPath> reports =
        Title.addTo(surroundings, count).stream().map(title -> caller.badge(title.id())).toList();
    assertThat(reports)
        .allSatisfy(report -> assertThat(report.getList("stages.tier")).containsOnly("CACHE_ONLY"));
    return reports.stream().map(report -> report.getString("runId")).toList();
  }
}
