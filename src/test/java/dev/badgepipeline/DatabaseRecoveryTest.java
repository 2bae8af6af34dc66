package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.database;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.ServiceConnections;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The ways to the database while it is killed, frozen, locked and brought back: every poster comes
 * out with its ratings, the report tells the tier, and the service returns to the main pool by
 * itself.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class DatabaseRecoveryTest {

  private static final String FOUR_RATINGS = "[76, 80, 86, 68]";
  private static final int POOL_SIZE = 4;
  private static final Duration HEALTH_IS_TOLD_WITHIN = Duration.ofSeconds(3);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void threadsEnd() {
    threads.shutdownNow();
  }

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    badge(Ahsoka.ID);
  }

  @Test
  void poolRecoversFromARestartOfTheServer() {
    surroundings.postgres().kill();
    JsonPath without = badge(Ahsoka.ID);
    surroundings.postgres().start();
    TestedService.awaitMainPool();

    JsonPath with = badge(Ahsoka.ID);

    assertThat(without.getList("stages.tier")).containsOnly("CACHE_ONLY");
    assertThat(stage(without, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS);
    assertThat(with.getList("stages.tier")).containsOnly("MAIN_POOL");
  }

  @Test
  void freshPoolServesTheStageWhoseConnectionSaysNothing() {
    int before = database().getInt("generation");
    surroundings
        .wayToDatabase()
        .beforeText("review", () -> surroundings.wayToDatabase().silenceOpenConnections());

    JsonPath report = badge(Ahsoka.ID);

    assertThat(stage(report, "audio", "tier")).isEqualTo("MAIN_POOL");
    assertThat(stage(report, "review", "tier")).isEqualTo("FRESH_POOL");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS);
    assertThat(database().getInt("generation")).isGreaterThan(before);
  }

  @Test
  void freshPoolIsTheMainPoolFromThenOn() {
    surroundings.wayToDatabase().silenceOpenConnections();
    badge(Ahsoka.ID);
    TestedService.awaitMainPool();

    JsonPath next = badge(Ahsoka.ID);

    assertThat(next.getList("stages.tier")).containsOnly("MAIN_POOL");
    assertThat(next.getList("stages.attempts")).containsOnly(1);
  }

  @Test
  void whatOneStageLeavesBehindDoesNotReachTheNext() {
    surroundings.wayToDatabase().beforeText("audio", connections()::terminate);

    JsonPath report = badge(Ahsoka.ID);

    assertThat(report.getList("stages.tier")).containsOnly("MAIN_POOL");
    assertThat(stage(report, "resolution", "attempts")).isEqualTo("1");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS);
  }

  @Test
  void endOfAConnectionIsCounted() {
    double before = events("closed");

    connections().terminate();

    await().atMost(HEALTH_IS_TOLD_WITHIN).until(() -> events("closed") > before);
  }

  @Test
  void everyStrategyTellsItsOwnHealth() {
    surroundings.postgres().kill();

    await()
        .atMost(HEALTH_IS_TOLD_WITHIN)
        .until(() -> "DOWN".equals(health("MAIN_POOL")) && "DOWN".equals(health("FRESH_POOL")));
    assertThat(health("CACHE_ONLY")).isEqualTo("UP");
    assertThat(health("degraded")).isEqualTo("true");
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    surroundings.postgres().start();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> "UP".equals(health("MAIN_POOL")) && "false".equals(health("degraded")));
  }

  @Test
  void resetMovesEverythingToNewConnections() {
    List<Long> oldBackends = connections().backends();

    JsonPath reset =
        given().post("/api/v1/database/reset").then().statusCode(200).extract().jsonPath();

    assertThat(reset.getInt("serving")).isGreaterThan(reset.getInt("replaced"));
    assertThat(badge(Ahsoka.ID).getList("stages.tier")).containsOnly("MAIN_POOL");
    await().atMost(Duration.ofSeconds(5)).until(() -> connections().openOf(oldBackends) == 0);
  }

  @Test
  void resetUnderLoadFailsNoRequest() {
    List<CompletableFuture<JsonPath>> runs = badgeAtTheSameTime(12);

    given().post("/api/v1/database/reset").then().statusCode(200);

    assertThat(runs.stream().map(CompletableFuture::join))
        .allSatisfy(
            report ->
                assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS));
  }

  @Test
  void exhaustedPoolTakesNoRatingAway() throws SQLException {
    try (Connection other = surroundings.postgres().connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table settings in access exclusive mode");

      List<JsonPath> reports =
          badgeAtTheSameTime(3 * POOL_SIZE).stream().map(CompletableFuture::join).toList();

      assertThat(reports)
          .allSatisfy(
              report ->
                  assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS));
      other.rollback();
    }
  }

  @Test
  void nothingIsLeftInTheServerAfterAnExhaustedPool() throws SQLException {
    exhaustedPoolTakesNoRatingAway();

    TestedService.awaitMainPool();

    connections().assertAtRest(POOL_SIZE, Duration.ofSeconds(15));
    assertThat(badge(Ahsoka.ID).getList("stages.tier")).containsOnly("MAIN_POOL");
  }

  /** Items of their own, since runs of the same item wait for each other. */
  private List<CompletableFuture<JsonPath>> badgeAtTheSameTime(int items) {
    List<String> ids = IntStream.range(0, items).mapToObj("%032x"::formatted).toList();
    ids.forEach(id -> Ahsoka.addTo(surroundings, id, Ahsoka.IMDB));
    return ids.stream().map(id -> CompletableFuture.supplyAsync(() -> badge(id), threads)).toList();
  }

  private ServiceConnections connections() {
    return new ServiceConnections(surroundings.postgres());
  }

  private static String health(String field) {
    return String.valueOf(
        given()
            .get("/q/health/ready")
            .jsonPath()
            .<Object>get("checks.find { it.name == 'database' }.data." + field));
  }

  private static double events(String event) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(
            line ->
                line.startsWith(
                    "badge_pipeline_database_connection_events_total{event=\"" + event + "\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
