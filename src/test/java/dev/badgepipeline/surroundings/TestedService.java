package dev.badgepipeline.surroundings;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** The service as its callers see it. */
public final class TestedService {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private TestedService() {}

  /** Badges an item, which must succeed, and answers with the report. */
  public static JsonPath badge(String itemId) {
    return given()
        .post("/api/v1/items/{itemId}/badges", itemId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Has badges stand where they are set to, whatever they hide there. */
  public static void leaveBadgesWhereTheyAreSet() {
    given()
        .contentType("application/json")
        .body("{\"placement\": \"FIXED\"}")
        .put("/api/v1/settings/layout")
        .then()
        .statusCode(200);
  }

  /** A field of one stage of a report. */
  public static String stage(JsonPath report, String badge, String field) {
    return String.valueOf(
        report.<Object>get("stages.find { it.badge == '" + badge + "' }." + field));
  }

  /** The state of the tiers. */
  public static JsonPath database() {
    return given().get("/api/v1/database").then().statusCode(200).extract().jsonPath();
  }

  /** Returns when the main pool serves, and nothing waits to be written. */
  public static void awaitMainPool() {
    await().atMost(LONG_ENOUGH).until(() -> mainPoolServes(database()));
  }

  /** Whether this state of the tiers means that the main pool serves and nothing waits. */
  public static boolean mainPoolServes(JsonPath state) {
    return "MAIN_POOL".equals(state.getString("tier"))
        && "CLOSED".equals(state.getString("circuit"))
        && state.getInt("pendingChanges") == 0;
  }
}
