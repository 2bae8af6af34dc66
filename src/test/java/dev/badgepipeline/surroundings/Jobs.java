package dev.badgepipeline.surroundings;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Jobs as those who ask for them see them. */
public final class Jobs {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

  private Jobs() {}

  /** Asks for a job, which must be taken; answers with its id. */
  public static String start(String body) {
    return start(given(), body);
  }

  /** The same by a caller of its own. */
  public static String start(RequestSpecification caller, String body) {
    String location =
        caller
            .contentType("application/json")
            .body(body)
            .post("/api/v1/jobs")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** A job as it is now. */
  public static JsonPath find(String id) {
    return given().get("/api/v1/jobs/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  /** Moves a job, which must be possible. */
  public static JsonPath move(String id, String move) {
    return given()
        .post("/api/v1/jobs/{id}/{move}", id, move)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A job once it is as wanted. */
  public static JsonPath await(String id, Predicate<JsonPath> wanted) {
    return org.awaitility.Awaitility.await().atMost(LONG_ENOUGH).until(() -> find(id), wanted);
  }

  /** A job once it has ended. */
  public static JsonPath ended(String id) {
    return await(id, job -> job.get("endedAt") != null);
  }

  /** How many items of a job came to an outcome. */
  public static int count(JsonPath job, String outcome) {
    Integer items = job.get("counts." + outcome);
    return items == null ? 0 : items;
  }

  /** How many items of a job came to any outcome. */
  public static int done(JsonPath job) {
    return job.getMap("counts").values().stream().mapToInt(items -> (Integer) items).sum();
  }

  /** A field of all items of a job, over all pages. */
  public static List<String> items(String id, String field) {
    List<String> all = new ArrayList<>();
    String cursor = "0";
    while (cursor != null) {
      JsonPath page =
          given()
              .queryParam("cursor", cursor)
              .get("/api/v1/jobs/{id}/items", id)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      all.addAll(page.getList("items." + field, String.class));
      cursor = page.getString("next");
    }
    return all;
  }
}
