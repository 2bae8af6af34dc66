package dev.badgepipeline;

import static dev.badgepipeline.surroundings.Jobs.count;
import static dev.badgepipeline.surroundings.Jobs.done;
import static dev.badgepipeline.surroundings.Jobs.ended;
import static dev.badgepipeline.surroundings.Jobs.find;
import static dev.badgepipeline.surroundings.Jobs.items;
import static dev.badgepipeline.surroundings.Jobs.move;
import static dev.badgepipeline.surroundings.Jobs.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work over whole libraries, from the request to the last outcome. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class JobsTest {

  private static final String BADGE_ALL = "{\"work\":\"BADGE\"}";
  private static final String RESTORE_ALL = "{\"work\":\"RESTORE\"}";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  MeterRegistry meters;

  private StandInJellyfin jellyfin() {
    return surroundings.jellyfin();
  }

  @BeforeEach
  void libraryIsEmpty() {
    surroundings.reset();
  }

  @Test
  void eachItemIsBadgedOnceAndHasOneOutcome() {
    List<String> films = Films.addTo(jellyfin(), 100);

    JsonPath job = ended(start(BADGE_ALL));

    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getInt("total")).isEqualTo(100);
    assertThat(count(job, "BADGED")).isEqualTo(100);
    assertThat(job.getInt("remaining")).isZero();
    assertThat(films).allSatisfy(film -> assertThat(jellyfin().uploads(film)).hasSize(1));
  }

  @Test
  void secondJobFindsNothingToDo() {
    List<String> films = Films.addTo(jellyfin(), 40);
    ended(start(BADGE_ALL));

    JsonPath again = ended(start(BADGE_ALL));

    assertThat(count(again, "UNCHANGED")).isEqualTo(40);
    assertThat(films).allSatisfy(film -> assertThat(jellyfin().uploads(film)).hasSize(1));
  }

  @Test
  void workLeavesNothingOnConnectionsThatWouldHaveThemThrownAway() {
    Films.addTo(jellyfin(), 40);
    ended(start(BADGE_ALL));
    double before = connectionsThrownAway();

    ended(start(BADGE_ALL));
    ended(start(RESTORE_ALL));
    given().queryParam("search", "film").get("/api/v1/items").then().statusCode(200);

    assertThat(connectionsThrownAway()).isEqualTo(before);
  }

  private double connectionsThrownAway() {
    return meters
        .counter("badge_pipeline.database.connection.events", "event", "invalidated")
        .count();
  }

  @Test
  void pausedJobUploadsNothingUntilItGoesOn() {
    Films.addTo(jellyfin(), 300);
    String id = start(BADGE_ALL);
    Jobs.await(id, job -> done(job) > 0);

    assertThat(move(id, "pause").getString("state")).isEqualTo("PAUSED");
    Jobs.await(id, job -> job.getList("inHand").isEmpty());
    int before = uploads();
    given()
        .post("/api/v1/jobs/{id}/pause", id)
        .then()
        .statusCode(409)
        .body("detail", containsString("only to resume or cancel"));
    assertThat(uploads()).isEqualTo(before).isLessThan(300);

    move(id, "resume");
    assertThat(count(ended(id), "BADGED")).isEqualTo(300);
    assertThat(uploads()).isEqualTo(300);
  }

  @Test
  void cancelledJobLeavesWhatIsDoneAndCanBeForgotten() {
    Films.addTo(jellyfin(), 300);
    String id = start(BADGE_ALL);
    Jobs.await(id, job -> done(job) > 0);

    move(id, "cancel");

    JsonPath job = ended(id);
    assertThat(job.getString("state")).isEqualTo("CANCELLED");
    assertThat(job.getInt("remaining")).isPositive();
    given().delete("/api/v1/jobs/{id}", id).then().statusCode(204);
    given().get("/api/v1/jobs/{id}", id).then().statusCode(404);
  }

  @Test
  void whatExcludesASeriesHoldsForItsEpisodes() {
    jellyfin().add(part("Series", 1), Ahsoka.poster(), "image/jpeg");
    jellyfin().add(part("Episode", 2).put("SeriesId", Films.id(1)), Ahsoka.poster(), "image/jpeg");
    given().put("/api/v1/items/{id}/exclusion", Films.id(1)).then().statusCode(204);

    String id = start("{\"work\":\"BADGE\",\"items\":{\"types\":[\"EPISODE\"]}}");

    assertThat(count(ended(id), "SKIPPED")).isEqualTo(1);
    assertThat(items(id, "reason")).containsExactly("its series is excluded");
    assertThat(uploads()).isZero();
  }

  private static JsonObject part(String type, int number) {
    return new JsonObject()
        .put("Id", Films.id(number))
        .put("Type", type)
        .put("Name", type)
        .put("DateCreated", "2024-01-01T00:00:00.0000000Z");
  }

  @Test
  void dryRunSaysWhatWouldChangeAndUploadsNothing() {
    Films.addTo(jellyfin(), 20);

    String id = start("{\"work\":\"BADGE\",\"dryRun\":true}");

    assertThat(count(ended(id), "BADGED")).isEqualTo(20);
    assertThat(items(id, "reason")).allMatch(reason -> reason.startsWith("the poster would show"));
    assertThat(uploads()).isZero();
  }

  @Test
  void dryRunMakesAFewRatingCallsAndGoesOnWithWhatIsKnown() {
    for (int title = 1; title <= 130; title++) {
      Ahsoka.addTo(surroundings, Films.id(title), String.format("tt%07d", title));
    }

    String id = start("{\"work\":\"BADGE\",\"dryRun\":true}");

    assertThat(ended(id).getString("state")).isEqualTo("DONE");
    assertThat(
            surroundings.omdb().requests(any -> true).size()
                + surroundings.tmdb().requests(any -> true).size())
        .as("two that ask for the same at the same moment are both counted, and asked for once")
        .isBetween(90, 100);
    assertThat(items(id, "reason"))
        .filteredOn(
            reason ->
                reason.endsWith(
                    "; only with the ratings that are known, since a dry run makes 100 rating calls"
                        + " at most"))
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(surroundings.postgres().ask("select count(*) from rating_wait")).isEqualTo("0");
  }

  @Test
  void restorationProvesWhatItGaveBackAndLeavesWhatOthersChanged() {
    List<String> films = Films.addTo(jellyfin(), 20);
    ended(start(BADGE_ALL));
    byte[] own = Ahsoka.poster("Casablanca (1942)");
    jellyfin().replacePoster(films.get(0), own);

    JsonPath job = ended(start(RESTORE_ALL));

    assertThat(job.getInt("proof.restored")).isEqualTo(19);
    assertThat(job.getInt("proof.bytesEqual")).isEqualTo(19);
    assertThat(job.getString("proof.exceptions[0].reason")).contains("somebody else");
    assertThat(jellyfin().poster(films.get(0))).isEqualTo(own);
    assertThat(jellyfin().poster(films.get(1))).isEqualTo(Films.poster());
  }

  @Test
  void onlyNamedItemsAreBadged() {
    List<String> films = Films.addTo(jellyfin(), 10);

    JsonPath job =
        ended(
            start(
                "{\"work\":\"BADGE\",\"items\":{\"ids\":[\""
                    + films.get(2)
                    + "\",\"jellyfin:"
                    + films.get(4)
                    + "\"]}}"));

    assertThat(job.getInt("total")).isEqualTo(2);
    assertThat(uploads()).isEqualTo(2);
  }

  @Test
  void whatComesWhileTheLibraryIsListedIsBadgedToo() {
    Films.addTo(jellyfin(), 600);
    AtomicInteger uploads = new AtomicInteger();
    jellyfin()
        .beforeUpload(
            id -> {
              if (uploads.incrementAndGet() == 1) {
                jellyfin().remove(Films.id(2));
                Films.add(jellyfin(), 601, 610);
              }
            });

    ended(start(BADGE_ALL));

    assertThat(jellyfin().uploads(Films.id(610))).hasSizeLessThanOrEqualTo(1);
    assertThat(jellyfin().uploads(Films.id(600))).hasSize(1);
  }

  @Test
  void jobGoesOnWhileTheDatabaseIsAway() {
    List<String> films = Films.addTo(jellyfin(), 200);
    String id = start(BADGE_ALL);
    Jobs.await(id, job -> done(job) > 0 && "RUNNING".equals(job.getString("state")));
    int before = uploads();

    surroundings.wayToDatabase().refuse();
    Awaitility.await().until(() -> uploads() > before + 5);
    surroundings.wayToDatabase().heal();
    TestedService.awaitMainPool();

    assertThat(count(ended(id), "BADGED") + count(find(id), "UNCHANGED")).isEqualTo(200);
    assertThat(films).allSatisfy(film -> assertThat(jellyfin().uploads(film)).hasSize(1));
  }

  @Test
  void jobWaitsForALibraryThatIsAwayAndFailsNothing() {
    Films.addTo(jellyfin(), 100);
    String id = start(BADGE_ALL);
    Jobs.await(id, job -> done(job) > 0);
    jellyfin().failWith(503);
    Jobs.await(id, job -> String.valueOf(job.getString("waitsFor")).contains("library"));

    jellyfin().failWith(0);

    JsonPath job = ended(id);
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(Jobs.count(job, "BADGED")).isEqualTo(100);
  }

  @Test
  void jobThatCannotBeNotedIsRefused() {
    surroundings.wayToDatabase().refuse();

    given()
        .contentType("application/json")
        .body(BADGE_ALL)
        .post("/api/v1/jobs")
        .then()
        .statusCode(503);
  }

  @Test
  void mistakesAreNamedByTheirFields() {
    refused("{}", "work");
    refused("{\"work\":\"PAINT\"}", "work");
    refused("{\"work\":\"BADGE\",\"colour\":1}", "colour");
    refused("{\"work\":\"BADGE\",\"badges\":[\"nose\"]}", "nose");
    refused("{\"work\":\"BADGE\",\"items\":{\"ids\":[\"x\"]}}", "items.ids[0]");
    refused("{\"work\":\"BADGE\",\"items\":{\"ids\":[]}}", "items.ids");
    refused("{\"work\":\"BADGE\",\"items\":{\"connection\":\"attic\"}}", "items.connection");
    given()
        .queryParam("cursor", "x")
        .get("/api/v1/jobs")
        .then()
        .statusCode(400)
        .body("detail", containsString("cursor"));
    given()
        .queryParam("state", "x")
        .get("/api/v1/jobs")
        .then()
        .statusCode(400)
        .body("detail", containsString("state"));
    given().get("/api/v1/jobs/none").then().statusCode(404);
  }

  private static void refused(String body, String field) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/jobs")
        .then()
        .statusCode(400)
        .body("detail", containsString(field));
  }

  @Test
  void newestJobsComeFirstAndInPages() {
    Films.addTo(jellyfin(), 1);
    List<String> ids = new ArrayList<>();
    for (int job = 0; job < 22; job++) {
      ids.add(start(BADGE_ALL));
    }
    ids.forEach(Jobs::ended);

    JsonPath first = given().get("/api/v1/jobs").then().statusCode(200).extract().jsonPath();
    JsonPath second =
        given()
            .queryParam("cursor", first.getString("next"))
            .get("/api/v1/jobs")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(first.getList("jobs.id", String.class)).hasSize(20).startsWith(ids.get(21));
    assertThat(second.getList("jobs.id", String.class)).containsExactly(ids.get(1), ids.get(0));
  }

  private int uploads() {
    return jellyfin()
        .requests(
            request ->
                request.method().equals("POST") && request.path().endsWith("/Images/Primary"))
        .size();
  }
}
