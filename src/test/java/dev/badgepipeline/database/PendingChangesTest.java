package dev.badgepipeline.database;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Poster;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of a service that is killed at any moment, and of one whose disk refuses them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PendingChangesTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final int VISIBLE = 20;

  /** An item whose ratings nobody has asked for yet, so that there is something to write. */
  private static final String UNRATED = "e89693a94849aed9fb0cb2e8cc180fff";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject Vertx vertx;
  @Inject ObjectMapper json;
  @Inject IsolatedSessions sessions;
  @Inject DatabaseConfig config;
  @Inject WithoutDatabaseConfig limits;

  private final List<PendingChanges> opened = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // injected
  @TempDir
  Path data;

  @BeforeEach
  void nothingHasRun() {
    surroundings.reset();
  }

  @AfterEach
  void allEnd() {
    opened.forEach(PendingChanges::close);
  }

  @Test
  void changesThatWaitedAreWrittenAfterARestart() throws IOException {
    PendingChanges ended = afterStart();
    keep(ended, 1);
    keep(ended, 2);
    ended.close();

    apply(afterStart());

    assertThat(recorded()).isEqualTo("run-1,run-2");
  }

  @Test
  void changesThatWereWrittenBeforeAKillAreNotWrittenAgain() throws IOException {
    PendingChanges killed = afterStart();
    keep(killed, 1);
    keep(killed, 2);
    byte[] beforeTheirRemoval = Files.readAllBytes(file());
    apply(killed);
    killed.close();
    Files.write(file(), beforeTheirRemoval);

    apply(afterStart());

    assertThat(recorded()).isEqualTo("run-1,run-2");
  }

  @Test
  void nothingWaitsOnceItIsWritten() throws IOException {
    PendingChanges pending = afterStart();
    keep(pending, 1);

    apply(pending);
    pending.close();

    assertThat(afterStart().waiting()).isZero();
  }

  @Test
  void linesOfAFormerFileAreTakenOverButForATornOne() throws IOException {
    Files.writeString(formerFile(), run(1) + "\n" + run(2) + "\n" + run(3).substring(0, 40));

    PendingChanges pending = afterStart();

    assertThat(pending.waiting()).isEqualTo(2);
    assertThat(formerFile()).doesNotExist();
    apply(pending);
    assertThat(recorded()).isEqualTo("run-1,run-2");
  }

  @Test
  void changeThatIsRefusedForItsContentIsSetAsideAndHoldsNothingBack() throws IOException {
    String strange = "{\"change\":\"of a later version\"}";
    Files.writeString(formerFile(), strange + "\n" + run(1) + "\n");

    apply(afterStart());

    assertThat(recorded()).isEqualTo("run-1");
    assertThat(data.resolve("refused-changes.jsonl")).hasContent(strange);
  }

  @Test
  void fileThatCannotBeReadKeepsNoServiceFromStarting() throws IOException {
    Files.createDirectory(file());

    assertThat(afterStart().waiting()).isZero();
  }

  @Test
  void diskThatRefusesAChangeTakesNoBadgeAway() throws IOException {
    Ahsoka.addTo(surroundings, UNRATED, "tt8112233");
    surroundings.omdb().add("tt8112233", "7.6", "86%", "68", "Won 2 Oscars");
    Files.createDirectory(file());
    QuarkusMock.installMockForType(afterStart(), PendingChanges.class);
    surroundings.postgres().kill();

    JsonPath report = badge(UNRATED);

    surroundings.postgres().start();
    TestedService.awaitMainPool();
    assertThat(report.getBoolean("uploaded")).isTrue();
    assertThat(stage(report, "review", "notices"))
        .contains("a change cannot be kept for the database");
    assertThat(surroundings.log().text())
        .contains("The report of run " + report.getString("runId") + " is not kept");
    Poster badged = Poster.of(surroundings.jellyfin().poster(UNRATED));
    assertThat(badged.differenceAtTopRight(Poster.of(Ahsoka.poster()))).isGreaterThan(VISIBLE);
  }

  /** As a service has them that starts on the same files. */
  private PendingChanges afterStart() {
    PendingChanges started =
        new PendingChanges(json, sessions, () -> data, config, limits, new SimpleMeterRegistry());
    started.open();
    opened.add(started);
    return started;
  }

  private Path file() {
    return data.resolve("pending-changes.store");
  }

  private Path formerFile() {
    return data.resolve("pending-changes.jsonl");
  }

  private void keep(PendingChanges pending, int run) throws JsonProcessingException {
    pending.keep(json.readValue(run(run), Change.class)).await().atMost(LONG_ENOUGH);
  }

  private static String run(int number) {
    return """
        {"change":"save-run","runId":"run-%1$d","itemId":"item",\
        "startedAt":"2026-05-04T10:00:0%1$dZ","report":"{}","kept":5}\
        """
        .formatted(number);
  }

  private void apply(PendingChanges pending) {
    pending
        .apply(
            Objects.requireNonNull(
                VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())))
        .await()
        .atMost(LONG_ENOUGH);
  }

  private String recorded() {
    return surroundings
        .postgres()
        .ask("select string_agg(run_id, ',' order by run_id) from pipeline_run");
  }
}
