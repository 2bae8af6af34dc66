package dev.badgepipeline.deploy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.TestedService;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/**
 * Calls one instance, past everything that stands before it in a cluster.
 *
 * @param instance to be called
 */
record Caller(Instance instance) {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

  /** Calls an instance as soon as it takes calls. */
  static Caller ofStarted(Instance instance) {
    await()
        .atMost(LONG_ENOUGH)
        .failFast("it has ended", () -> !instance.isRunning())
        .until(instance::isReady);
    return new Caller(instance);
  }

  /** Badges an item, which must succeed, and answers with the report. */
  JsonPath badge(String itemId) {
    return request()
        .post("/api/v1/items/{itemId}/badges?force=true", itemId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Settings of a badge as they are served now. */
  JsonPath settings(String badge) {
    return succeeded(request().get("/api/v1/settings/{badge}", badge));
  }

  /** Changes the settings of a badge. */
  void changeSettings(String badge, String document) {
    succeeded(
        request()
            .contentType("application/json")
            .body(document)
            .put("/api/v1/settings/{badge}", badge));
  }

  /** Asks for a job, which must be taken; answers with its id. */
  String startJob(String body) {
    return Jobs.start(request(), body);
  }

  /** A job once it has ended. */
  JsonPath endedJob(String id) {
    return await()
        .atMost(LONG_ENOUGH.multipliedBy(2))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> job(id), job -> job.get("endedAt") != null);
  }

  private JsonPath job(String id) {
    return succeeded(request().get("/api/v1/jobs/{id}", id));
  }

  /** The state of the tiers. */
  JsonPath database() {
    return succeeded(request().get("/api/v1/database"));
  }

  /** Returns when the main pool serves, and nothing waits to be written. */
  void awaitMainPool() {
    await().atMost(LONG_ENOUGH).until(() -> TestedService.mainPoolServes(database()));
  }

  private static JsonPath succeeded(Response response) {
    return response.then().statusCode(200).extract().jsonPath();
  }

  private RequestSpecification request() {
    return given()
        .baseUri(instance.address().toString())
        .header("X-Api-Key", ClusterEnvironment.API_KEY);
  }
}
