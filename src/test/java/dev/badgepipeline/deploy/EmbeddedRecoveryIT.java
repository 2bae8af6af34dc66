package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Home;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with a database of its own, of which either side is killed, and a second one. */
class EmbeddedRecoveryIT {

  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final Map<String, String> NOTHING_CONFIGURED =
      Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");

  private final Home home = new Home();
  private final List<Instance> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(Instance::close);
    home.database().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void serverThatAKilledServiceHasLeftBehindIsTakenOverWithItsData() {
    Instance killed = start(Program.packaged());
    Caller before = Caller.ofStarted(killed);
    before.awaitMainPool();
    before.changeSettings("review", "{\"sources\": [\"METACRITIC\"]}");
    ProcessHandle orphan = home.database().orElseThrow();
    killed.kill();
    assertThat(orphan.isAlive()).isTrue();

    Caller after = Caller.ofStarted(start(Program.packaged()));
    after.awaitMainPool();

    assertThat(after.settings("review").getList("sources")).containsExactly("METACRITIC");
    await().atMost(SECONDS).until(() -> !orphan.isAlive());
    assertThat(home.database()).isPresent();
  }

  @Test
  void killedServerServesAgainInSecondsAndEveryCallIsAnsweredMeanwhile() {
    Caller caller = Caller.ofStarted(start(Program.packaged()));
    caller.awaitMainPool();
    caller.changeSettings("review", "{\"sources\": [\"METACRITIC\"]}");
    ProcessHandle killed = home.database().orElseThrow();

    killed.destroyForcibly();

    await()
        .atMost(SECONDS)
        .until(
            () -> {
              assertThat(caller.settings("review").getList("sources"))
                  .containsExactly("METACRITIC");
              return home.database().filter(now -> now.pid() != killed.pid()).isPresent();
            });
    await().atMost(SECONDS).until(() -> caller.database().getString("tier").equals("MAIN_POOL"));
    caller.awaitMainPool();
  }

  @Test
  void secondInstanceOnTheDataDirectoryEndsAndSaysWhyWhileTheFirstGoesOn() {
    Instance first = start(Program.packaged());
    Caller caller = Caller.ofStarted(first);
    caller.awaitMainPool();
    ProcessHandle database = home.database().orElseThrow();

    Instance second = start(Program.packaged());

    assertThat(second.awaitEnd(SECONDS)).as("ended by itself").isTrue();
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.log().strip())
        .contains("another instance of the service uses the data directory " + home.dataDir())
        .contains("badge-pipeline.data-dir")
        .doesNotContain("\n");
    assertThat(home.database()).contains(database);
    assertThat(first.isReady()).isTrue();
    assertThat(caller.database().getString("tier")).isEqualTo("MAIN_POOL");
  }

  /** As in a container without the capability, and in a user namespace with root alone. */
  @ParameterizedTest
  @ValueSource(strings = {"-setuid,-setgid", "-chown"})
  void rootThatMayNotTakeAnotherAccountIsToldWhatToDoAndServed(String rights) {
    assumeThat(System.getProperty("user.name")).isEqualTo("root");

    Instance instance = start(Program.packaged().by("setpriv", "--bounding-set=" + rights));

    assertThat(Caller.ofStarted(instance).database().getString("tier")).isEqualTo("CACHE_ONLY");
    assertThat(instance.log())
        .containsOnlyOnce("The embedded PostgreSQL does not start")
        .contains("run the service as another user")
        .contains("set quarkus.datasource.reactive.url to a server of your own");
  }

  private Instance start(Program program) {
    Instance instance = Instance.start(program, NOTHING_CONFIGURED, home.dataDir());
    started.add(instance);
    return instance;
  }
}
