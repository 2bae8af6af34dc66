package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings are tried out before anything is saved. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class DraftsApiTest {

  private static final String REVIEW = "/api/v1/settings/review";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @AfterEach
  void nothingStaysSet() {
    given().contentType("application/json").body("{}").put(REVIEW).then().statusCode(200);
  }

  @Test
  void aStyleBringsItsOwnDefaultsBeforeItIsSaved() {
    draft("{\"appearance\": {\"style\": \"GLASS\"}}")
        .then()
        .statusCode(200)
        .body("appearance.opacity", equalTo(58f))
        .body("enabled", equalTo(true));
    given().get(REVIEW).then().body("appearance.style", equalTo("SOLID"));
  }

  @Test
  void whatCannotBeSavedIsSaidBeforeItIs() {
    draft("{\"appearance\": {\"size\": 99}}")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("appearance.size"));
  }

  @Test
  void whatIsSetIsToldWithoutDefaults() {
    given().get(REVIEW + "/own").then().statusCode(200).body("size()", equalTo(0));
    given()
        .contentType("application/json")
        .body("{\"numbers\": \"SOURCE\"}")
        .put(REVIEW)
        .then()
        .statusCode(200);

    Response own = given().get(REVIEW + "/own");

    own.then().body("size()", equalTo(1)).body("numbers", equalTo("SOURCE"));
    assertThat(own.header("ETag")).isEqualTo(given().get(REVIEW).header("ETag"));
  }

  @Test
  void aPreviewTellsWhereItsBadgesStand() {
    JsonPath badges = badges(preview("{}"));

    assertThat(badges.getList("badge")).containsExactly("resolution", "audio", "review", "award");
    assertThat(badges.getString("find { it.badge == 'resolution' }.outcome")).isEqualTo("APPLIED");
    assertThat(badges.getInt("find { it.badge == 'resolution' }.place.width")).isPositive();
    assertThat(badges.getString("find { it.outcome == 'SKIPPED' }.reason")).isNotBlank();
  }

  @Test
  void aBadgeThatIsMovedStandsElsewhere() {
    int bottom = topOfReviewAt("BOTTOM_LEFT");
    int top = topOfReviewAt("CENTER_LEFT");

    assertThat(top).isLessThan(bottom);
  }

  private static int topOfReviewAt(String position) {
    Response preview =
        preview(
            "{\"layout\": {\"placement\": \"FIXED\"}, \"review\": {\"appearance\": {\"position\": \"%s\"}}}"
                .formatted(position));
    return badges(preview).getInt("find { it.badge == 'review' }.place.top");
  }

  @Test
  void draftsReadThePosterOnceAndSeeAnotherAtOnce() {
    preview("{}");
    preview("{\"review\": {\"numbers\": \"SOURCE\"}}");
    assertThat(fetched()).isEqualTo(1);

    badge(Ahsoka.ID);
    byte[] badged = given().get("/api/v1/items/{id}/preview", Ahsoka.ID).asByteArray();

    assertThat(preview("{}").asByteArray()).isEqualTo(badged);
  }

  @Test
  void badgesAreTriedOnPostersOfOtherKinds() {
    List<String> pictures =
        Stream.of("", "?poster=LIGHT", "?poster=dark", "?poster=BUSY")
            .map(poster -> Checksum.sha256(preview("{}", poster).asByteArray()))
            .toList();

    assertThat(pictures).doesNotHaveDuplicates();
    assertThat(badges(preview("{}", "?poster=LIGHT")).getList("badge"))
        .containsExactly("resolution", "audio", "review", "award");
    given()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/items/{id}/preview?poster=GREY", Ahsoka.ID)
        .then()
        .statusCode(400)
        .body("detail", containsString("LIGHT, DARK, BUSY"));
  }

  private long fetched() {
    return surroundings
        .jellyfin()
        .requests(
            request -> request.method().equals("GET") && request.path().endsWith("/Images/Primary"))
        .size();
  }

  private static Response draft(String document) {
    return given().contentType("application/json").body(document).post(REVIEW + "/draft");
  }

  private static Response preview(String drafts) {
    return preview(drafts, "");
  }

  private static Response preview(String drafts, String query) {
    Response answer =
        given()
            .contentType("application/json")
            .body(drafts)
            .post("/api/v1/items/{id}/preview" + query, Ahsoka.ID);
    answer.then().statusCode(200);
    return answer;
  }

  private static JsonPath badges(Response preview) {
    String header = preview.header("X-Badges");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(header)).isTrue();
    return JsonPath.from(header);
  }
}
