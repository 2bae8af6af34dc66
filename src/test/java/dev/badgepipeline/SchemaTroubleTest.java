package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.database;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A database that answers well, but whose tables are of no use: the service says so once, goes on
 * from its cache, leaves pools and tables alone, and takes the database up when it is mended.
 */
@QuarkusTest
@WithTestResource(
    value = Surroundings.class,
    initArgs = @ResourceArg(name = "database", value = "closed schema"))
class SchemaTroubleTest {

  private static final Duration SEVERAL_PROBES = Duration.ofSeconds(4);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void troubleIsToldServedFromTheCacheAndTakenUpWhenItIsMended() {
    Ahsoka.addTo(surroundings);

    assertServesFromTheCache("permission denied for schema public");
    assertPoolIsLeftAlone();
    assertThat(errors())
        .singleElement()
        .asString()
        .contains("GRANT USAGE, CREATE ON SCHEMA public TO guest");
    assertThat(surroundings.log().text()).doesNotContain("The database is back");

    grantAndLeaveNewerTables();
    reset();
    assertServesFromTheCache("of version 99");
    assertPoolIsLeftAlone();
    assertThat(surroundings.postgres().ask("select count(*) from pipeline_run")).isEqualTo("0");
    assertThat(errors()).hasSize(2);

    surroundings.postgres().execute("drop table flyway_schema_history, pipeline_run");
    reset();
    TestedService.awaitMainPool();
    assertThat(database().getString("phase")).isEqualTo("SERVING");
    assertThat(badge(Ahsoka.ID).getList("stages.tier")).containsOnly("MAIN_POOL");
    assertThat(surroundings.postgres().ask("select count(*) > 1 from pipeline_run"))
        .as("what has waited is written")
        .isEqualTo("t");
  }

  /** As a newer program would have left them, of which this one knows one table; all at once. */
  private void grantAndLeaveNewerTables() {
    surroundings
        .postgres()
        .execute(
            """
            grant create on schema public to guest;
            set role guest;
            create table pipeline_run (
              run_id text primary key, item_id text, started_at timestamptz, report text);
            create table flyway_schema_history (
              installed_rank int primary key, version varchar(50), description varchar(200),
              type varchar(20), script varchar(1000), checksum int, installed_by varchar(100),
              installed_on timestamp default now(), execution_time int, success boolean);
            insert into flyway_schema_history
              values (1, '99', 'newer', 'SQL', 'V99__newer.sql', 1, 'guest', now(), 1, true);
            """);
  }

  private static void reset() {
    given().post("/api/v1/database/reset").then().statusCode(200);
  }

  private void assertServesFromTheCache(String reason) {
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> assertThat(database().getString("problem")).contains(reason));
    assertThat(database().getString("phase")).isEqualTo("MIGRATION_FAILED");
    assertThat(database().getString("tier")).isEqualTo("CACHE_ONLY");
    assertThat(health("phase")).isEqualTo("MIGRATION_FAILED");
    JsonPath report = badge(Ahsoka.ID);
    assertThat(report.getList("stages.tier")).containsOnly("CACHE_ONLY");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo("[76, 80, 86, 68]");
    assertThat(stage(report, "review", "notices")).contains(reason);
  }

  private static void assertPoolIsLeftAlone() {
    int generation = database().getInt("generation");
    await()
        .during(SEVERAL_PROBES)
        .atMost(SEVERAL_PROBES.plusSeconds(1))
        .until(() -> database().getInt("generation") == generation);
  }

  private List<String> errors() {
    return surroundings.log().text().lines().filter(line -> line.contains("|ERROR|")).toList();
  }

  private static String health(String field) {
    return String.valueOf(
        given()
            .get("/q/health/ready")
            .jsonPath()
            .<Object>get("checks.find { it.name == 'database' }.data." + field));
  }
}
