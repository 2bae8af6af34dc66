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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What happens in a cluster when nodes are drained, pods die and new versions are rolled out,
 * rehearsed with processes of the packaged program: no request fails, and no poster is lost.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RollingUpdateIT {

  /** {@code quarkus.shutdown.timeout}. */
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

  private static final int TITLES = 60;
  private static final int MIDDLE = 20;

  private final Surroundings surroundings = new Surroundings();
  private final Replicas replicas = Replicas.startAmid(surroundings);
  private final UploadGate gate = new UploadGate();

  @AfterAll
  void stop() {
    replicas.close();
    surroundings.stop();
  }

  @BeforeEach
  void allInstancesRunOnAnUnbadgedLibrary() {
    surroundings.jellyfin().reset();
    gate.guard(surroundings.jellyfin());
    replicas.replaceEnded();
  }

  @AfterEach
  void nothingIsHeldBack() {
    gate.open();
  }

  @Test
  void drainedInstanceFinishesWhatItHasInHand() throws InterruptedException {
    List<Title> titles = Title.addTo(surroundings, TITLES);
    gate.closeAfter(MIDDLE);
    int sentAgain = replicas.requestsSentAgain();
    Load load = Load.of(titles.stream().map(Call::badge), replicas.address());
    gate.awaitWaiting(Load.CLIENTS);

    Instance drained = replicas.busiest();
    stopInOrder(drained);

    assertThat(load.answers()).hasSize(TITLES).allSatisfy(RollingUpdateIT::succeeded);
    assertThat(replicas.requestsSentAgain()).as("broken connections").isEqualTo(sentAgain);
    assertThat(titles).allMatch(title -> title.isBadgedIn(surroundings.jellyfin()));
    assertThat(drained.awaitEnd(SHUTDOWN_TIMEOUT)).as("ended by itself").isTrue();
    assertThat(drained.log()).contains("stopped in");
  }

  @Test
  void killedInstanceLosesNoPoster() throws InterruptedException {
    List<Title> titles = Title.addTo(surroundings, TITLES);
    gate.closeAfter(MIDDLE);
    int sentAgain = replicas.requestsSentAgain();
    Load load = Load.of(titles.stream().map(Call::badge), replicas.address());
    gate.awaitWaiting(Load.CLIENTS);

    replicas.busiest().kill();
    gate.open();

    assertThat(load.answers()).hasSize(TITLES).allSatisfy(RollingUpdateIT::succeeded);
    assertThat(replicas.requestsSentAgain()).as("broken connections").isGreaterThan(sentAgain);
    assertThat(titles).allMatch(title -> title.isBadgedIn(surroundings.jellyfin()));
    assertThat(answers(titles, Call::restore)).allSatisfy(RollingUpdateIT::succeeded);
    assertThat(titles).allMatch(title -> title.isUntouchedIn(surroundings.jellyfin()));
  }

  @Test
  void rollingUpdateFailsNoRequest() throws IOException, InterruptedException {
    List<Title> titles = Title.addTo(surroundings, TITLES);
    int sentAgain = replicas.requestsSentAgain();
    Stream<Call> withoutEnd =
        Stream.generate(titles::stream).flatMap(Function.identity()).map(Call::badgeAnew);
    Load load = Load.of(withoutEnd, replicas.address());

    List<Instance> replaced = replicas.inOrderOfUpdate();
    for (Instance instance : replaced) {
      gate.closeAfter(MIDDLE);
      gate.awaitWaiting(Load.CLIENTS);
      stopInOrder(instance);
      instance.awaitEnd(SHUTDOWN_TIMEOUT);
      replicas.replaceEnded();
    }
    load.end();

    assertThat(replaced).noneMatch(Instance::isRunning);
    assertThat(load.answers()).hasSizeGreaterThan(TITLES).allSatisfy(RollingUpdateIT::succeeded);
    assertThat(replicas.requestsSentAgain()).as("broken connections").isEqualTo(sentAgain);
    assertThat(titles).allMatch(title -> title.isBadgedIn(surroundings.jellyfin()));
    assertThat(answers(titles, Call::restore)).allSatisfy(RollingUpdateIT::succeeded);
    assertThat(titles).allMatch(title -> title.isUntouchedIn(surroundings.jellyfin()));
    assertThat(surroundings.postgres().ask("select count(*) from flyway_schema_history"))
        .isEqualTo(Long.toString(migrations()));
  }

  /** As Kubernetes deletes a pod; the work in hand goes on once the instance has begun to stop. */
  private void stopInOrder(Instance instance) {
    replicas.drain(instance);
    instance.terminate();
    await().atMost(SHUTDOWN_TIMEOUT).until(instance::isStopping);
    gate.open();
  }

  private List<Answer> answers(List<Title> titles, Function<Title, Call> call)
      throws InterruptedException {
    return Load.of(titles.stream().map(call), replicas.address()).answers();
  }

  private static void succeeded(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private static long migrations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      return files.count();
    }
  }
}
