package dev.badgepipeline.database;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.database;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.ServiceConnections;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that take too long cost a stage its budget once, and leave nothing in the server. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class LockedTableTest {

  private static final Duration BUDGET = Duration.ofSeconds(2);

  /** For a machine that is busy with other things. */
  private static final Duration ALLOWANCE = Duration.ofMillis(700);

  private static final int POSTERS = 8;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    badge(Ahsoka.ID);
  }

  @Test
  void manyPostersInARowWaitForOneBudgetInAll() throws SQLException {
    List<JsonPath> reports =
        whileLocked(() -> IntStream.range(0, POSTERS).mapToObj(time -> badge(Ahsoka.ID)).toList());

    assertThat(timeInStages(reports)).isLessThan(BUDGET.plus(ALLOWANCE));
  }

  @Test
  void reportNamesTheCause() throws SQLException {
    JsonPath report = whileLocked(() -> badge(Ahsoka.ID));

    assertThat(stage(report, "resolution", "tier")).isEqualTo("CACHE_ONLY");
    assertThat(stage(report, "resolution", "notices")).contains("SQLSTATE 57014");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo("[76, 80, 86, 68]");
  }

  @Test
  void metricsNameTheCause() throws SQLException {
    whileLocked(() -> badge(Ahsoka.ID));

    assertThat(given().get("/q/metrics").asString())
        .contains("badge_pipeline_database_failures_total{cause=\"57014\",tier=\"MAIN_POOL\"}");
  }

  @Test
  void circuitStaysOpenWhileTheLockIsHeld() throws SQLException {
    Set<String> states =
        whileLocked(
            () -> {
              badge(Ahsoka.ID);
              return circuitStatesFor(Duration.ofSeconds(4));
            });

    assertThat(states).containsExactly("OPEN");
  }

  @Test
  void lockLeavesThePoolInItsPlace() throws SQLException {
    int before = database().getInt("generation");

    whileLocked(() -> badge(Ahsoka.ID));

    assertThat(database().getInt("generation")).isEqualTo(before);
  }

  @Test
  void noStageWaitsForTheLockAfterItsReport() throws SQLException {
    int waiting =
        whileLocked(
            () -> {
              badge(Ahsoka.ID);
              return connections().openThat("wait_event_type = 'Lock' and query like '%select%'");
            });

    assertThat(waiting).isZero();
  }

  @Test
  void mainPoolServesWithinThreeSecondsOfTheRelease() throws SQLException {
    whileLocked(() -> badge(Ahsoka.ID));

    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> "MAIN_POOL".equals(database().getString("tier")));
    assertThat(badge(Ahsoka.ID).getList("stages.tier")).containsOnly("MAIN_POOL");
  }

  @Test
  void stageGoesOnWithoutTheDatabaseWhenItsBudgetIsSpent() {
    long began = System.nanoTime();

    Isolated<String> outcome = run(new Sleep(ConcurrentHashMap.newKeySet()));

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(BUDGET.minusMillis(100), BUDGET.plus(ALLOWANCE));
    assertThat(outcome.tier()).isEqualTo(Tier.CACHE_ONLY);
    assertThat(outcome.notices())
        .contains("without the database: no answer in the time that is left");
  }

  @Test
  void connectionsOfTimedOutStatementsEndInTheServer() {
    Sleep sleep = new Sleep(ConcurrentHashMap.newKeySet());

    run(sleep);

    assertThat(sleep.backends()).as("one of the main pool, one of a fresh one").hasSize(2);
    await().atMost(Duration.ofSeconds(2)).until(() -> connections().openOf(sleep.backends()) == 0);
  }

  private ServiceConnections connections() {
    return new ServiceConnections(surroundings.postgres());
  }

  private Isolated<String> run(Lookup<String> lookup) {
    return tiers
        .inIsolation("sleeping", store -> store.read(lookup))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  /** What is done while another session holds the table that every stage reads first. */
  private interface Work<T> {

    T run();
  }

  private <T> T whileLocked(Work<T> work) throws SQLException {
    try (Connection other = surroundings.postgres().connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table settings in access exclusive mode");
      T outcome = work.run();
      other.rollback();
      return outcome;
    }
  }

  private static Duration timeInStages(List<JsonPath> reports) {
    return Duration.ofMillis(
        reports.stream()
            .flatMap(report -> report.<Number>getList("stages.durationMs").stream())
            .mapToLong(Number::longValue)
            .sum());
  }

  private static Set<String> circuitStatesFor(Duration time) {
    Set<String> states = ConcurrentHashMap.newKeySet();
    await()
        .pollInterval(Duration.ofMillis(100))
        .during(time)
        .atMost(time.plusSeconds(2))
        .untilAsserted(() -> states.add(database().getString("circuit")));
    return states;
  }

  /** Sleeps in the server, beyond the reach of its own time limit. */
  private record Sleep(Set<Integer> backends) implements TextLookup {

    @Override
    public String key() {
      return "test/sleep";
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return session
          .createNativeQuery("select pg_backend_pid()", Integer.class)
          .getSingleResult()
          .invoke(backends::add)
          .chain(() -> session.createNativeQuery("set statement_timeout = 0").executeUpdate())
          .chain(
              () ->
                  session
                      .createNativeQuery("select pg_sleep(60)::text", String.class)
                      .getSingleResult());
    }
  }
}
