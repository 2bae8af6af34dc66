package dev.badgepipeline.database;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for what does not exist, leaves no trace and no false memory. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ReadsOfNothingTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final int EACH = 300;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void nothingHasRun() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @Test
  void nineHundredReadsLeaveNothingOnDisk() {
    badge(Ahsoka.ID);
    long before = bytesOnDisk();

    IntStream.range(0, EACH)
        .forEach(
            number -> {
              assertThat(status("/api/v1/runs/" + UUID.randomUUID())).isEqualTo(404);
              assertThat(status("/api/v1/runs?itemId=" + "%032x".formatted(number))).isEqualTo(404);
              assertThat(status("/api/v1/awards/tt%09d".formatted(number))).isEqualTo(200);
            });

    assertThat(bytesOnDisk()).isEqualTo(before);
  }

  @Test
  void readingSettingsOfLibrariesThatThereAreNotLeavesNothingOnDisk() {
    given().get("/api/v1/settings/review");
    long before = bytesOnDisk();

    IntStream.range(0, EACH / 10)
        .mapToObj("/api/v1/libraries/%032x/settings/review"::formatted)
        .forEach(path -> assertThat(status(path)).isEqualTo(200));

    assertThat(bytesOnDisk()).isEqualTo(before);
  }

  @Test
  void runThatWasNotThereYetIsUnknownInAnOutage() {
    String runId = UUID.randomUUID().toString();
    assertThat(status("/api/v1/runs/" + runId)).isEqualTo(404);
    surroundings.postgres().kill();

    int inOutage = status("/api/v1/runs/" + runId);

    surroundings.postgres().start();
    TestedService.awaitMainPool();
    assertThat(inOutage).isEqualTo(503);
  }

  @Test
  void latestRunIsKnownInAnOutage() {
    assertThat(status("/api/v1/runs?itemId=" + Ahsoka.ID)).isEqualTo(404);
    String runId = badge(Ahsoka.ID).getString("runId");
    surroundings.postgres().kill();

    String inOutage = given().get("/api/v1/runs?itemId=" + Ahsoka.ID).jsonPath().getString("runId");

    surroundings.postgres().start();
    TestedService.awaitMainPool();
    assertThat(inOutage).isEqualTo(runId);
  }

  @Test
  void whatCannotBeTheIdOfARunIsNotAskedFor() {
    surroundings.postgres().kill();

    int answered = status("/api/v1/runs/no-such-run");

    surroundings.postgres().start();
    TestedService.awaitMainPool();
    assertThat(answered).isEqualTo(404);
  }

  private static int status(String path) {
    return given().get(path).statusCode();
  }

  /** The size of the file of answers, once those that are being written are in it. */
  private long bytesOnDisk() {
    Path file = surroundings.dataDir().resolve("last-known.store");
    AtomicLong last = new AtomicLong(-1);
    Awaitility.await()
        .atMost(LONG_ENOUGH)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              long now = Files.size(file);
              return now == last.getAndSet(now);
            });
    return last.get();
  }
}
