package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.deploy.Load.Answer;
import dev.badgepipeline.deploy.Load.Call;
import dev.badgepipeline.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two instances that are started at the same moment on one empty database. */
@TestInstance(Lifecycle.PER_CLASS)
class SharedDatabaseIT {

  private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
  private static final Pattern APPLIED = Pattern.compile("(\\d+) migration\\(s\\) applied");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final int TITLES = 12;
  private static final int MANY_TITLES = 60;

  private final Surroundings surroundings = new Surroundings();
  private final List<Instance> instances;
  private final Caller one;
  private final Caller other;

  private final WrittenRuns written;

  SharedDatabaseIT() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "shared").toAbsolutePath());
    Path volumes = Files.createTempDirectory(target, "volumes-");
    Path originals = Files.createDirectory(volumes.resolve("originals"));
    instances =
        List.of(
            start(Replicas.volume(volumes.resolve("data-0"), originals)),
            start(Replicas.volume(volumes.resolve("data-1"), originals)));
    one = Caller.ofStarted(instances.get(0));
    other = Caller.ofStarted(instances.get(1));
    one.awaitMainPool();
    other.awaitMainPool();
    written = WrittenRuns.notedBy(surroundings.postgres(), Duration.ZERO);
  }

  private Instance start(Path dataDir) {
    return Instance.start(Program.packaged(), ClusterEnvironment.amid(surroundings), dataDir);
  }

  @AfterAll
  void stop() {
    instances.forEach(Instance::close);
    surroundings.stop();
  }

  @Test
  void migrationsRunOnce() throws IOException {
    long applied =
        instances.stream()
            .flatMap(instance -> APPLIED.matcher(instance.log()).results())
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum();

    assertThat(applied).isEqualTo(migrations());
    assertThat(
            surroundings.postgres().ask("select count(*) from flyway_schema_history where success"))
        .isEqualTo(Long.toString(migrations()));
  }

  @Test
  void settingsChangedThroughOneAreThoseOfTheOther() {
    other.settings("review");

    one.changeSettings("review", "{\"sources\": [\"METACRITIC\"]}");

    await()
        .atMost(SEEN_WITHIN)
        .untilAsserted(
            () ->
                assertThat(other.settings("review").getList("sources"))
                    .containsExactly("METACRITIC"));
  }

  @Test
  void bothWriteOnceAndInOrderWhatWaitedForTheDatabase() {
    List<Title> titles = Title.addTo(surroundings, TITLES);
    surroundings.postgres().kill();
    List<String> ofOne = new ArrayList<>();
    List<String> ofOther = new ArrayList<>();
    for (Title title : titles) {
      ofOne.add(one.badge(title.id()).getString("runId"));
      ofOther.add(other.badge(title.id()).getString("runId"));
    }

    surroundings.postgres().start();
    one.awaitMainPool();
    other.awaitMainPool();

    List<String> inOrder = written.inOrder();
    assertThat(inOrder).containsSubsequence(ofOne).containsSubsequence(ofOther);
    assertThat(inOrder).doesNotHaveDuplicates();
    assertThat(written.kept()).containsAll(ofOne).containsAll(ofOther);
  }

  @Test
  void databaseThatIsKilledUnderLoadLosesAndDoublesNothing() throws InterruptedException {
    List<Title> titles = Title.addTo(surroundings, MANY_TITLES);
    Load onOne = Load.of(titles.stream().map(Call::badgeAnew), instances.get(0).address());
    Load onOther = Load.of(titles.stream().map(Call::badgeAnew), instances.get(1).address());
    await().atMost(LONG_ENOUGH).until(() -> onOne.answersSoFar() > MANY_TITLES / 4);

    surroundings.postgres().kill();
    await().atMost(LONG_ENOUGH).until(() -> onOne.answersSoFar() > MANY_TITLES / 2);
    surroundings.postgres().start();

    List<Answer> answers = new ArrayList<>(onOne.answers());
    answers.addAll(onOther.answers());
    one.awaitMainPool();
    other.awaitMainPool();
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(written.kept())
        .containsAll(answers.stream().map(Answer::runId).toList())
        .doesNotHaveDuplicates();
    assertThat(written.inOrder()).doesNotHaveDuplicates();
  }

  private static long migrations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      return files.count();
    }
  }
}
