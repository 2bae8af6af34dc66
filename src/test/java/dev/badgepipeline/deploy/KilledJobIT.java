package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job whose service or database is killed again and again, at moments that nobody chose. */
class KilledJobIT {

  private static final String BADGE_ALL = "{\"work\":\"BADGE\"}";
  private static final int FILMS = 300;
  private static final long SEED = 4711;

  /** So that the job is not done before everybody has been killed often enough. */
  private static final Duration EACH_UPLOAD = Duration.ofMillis(100);

  private static final Duration DATABASE_IS_AWAY_FOR = Duration.ofSeconds(2);

  private final Surroundings surroundings = new Surroundings();
  private final JobOfFilms films = JobOfFilms.in(surroundings.jellyfin(), FILMS, EACH_UPLOAD, SEED);
  private final List<Instance> started = new ArrayList<>();
  private final Path dataDir;
  private final String job;

  KilledJobIT() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "killed-job").toAbsolutePath());
    dataDir = Files.createTempDirectory(target, "data-");
    Caller caller = start();
    caller.awaitMainPool();
    job = caller.startJob(BADGE_ALL);
  }

  @AfterEach
  void stop() {
    started.forEach(Instance::close);
    surroundings.stop();
  }

  @Test
  void serviceThatIsKilledGoesOnSoonAndDoesEachItemOnce() {
    for (int kill = 0; kill < 4; kill++) {
      films.awaitSomeMoment();
      service().kill();
      start();
      films.awaitNext();
    }

    films.assertEachDoneOnce(ended());
  }

  @Test
  void databaseThatIsKilledStopsNothingAndLosesNoOutcome() throws InterruptedException {
    for (int kill = 0; kill < 3; kill++) {
      films.awaitSomeMoment();
      surroundings.postgres().kill();
      films.awaitNext();
      Thread.sleep(DATABASE_IS_AWAY_FOR.toMillis());
      surroundings.postgres().start();
      new Caller(service()).awaitMainPool();
    }

    films.assertEachDoneOnce(ended());
  }

  @Test
  void bothAreKilledAndEachItemIsDoneOnce() {
    for (int kill = 0; kill < 2; kill++) {
      films.awaitSomeMoment();
      surroundings.postgres().kill();
      films.awaitNext();
      service().kill();
      surroundings.postgres().start();
      start();
      films.awaitNext();
    }

    films.assertEachDoneOnce(ended());
  }

  private JsonPath ended() {
    assertThat(films.uploads()).as("killed amid the work").isLessThan(FILMS);
    return new Caller(service()).endedJob(job);
  }

  private Caller start() {
    started.add(Instance.start(Program.packaged(), ClusterEnvironment.amid(surroundings), dataDir));
    return Caller.ofStarted(service());
  }

  private Instance service() {
    return started.get(started.size() - 1);
  }
}
