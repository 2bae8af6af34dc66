package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.leaveBadgesWhereTheyAreSet;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.WebpSamples;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.OwnThread;
import dev.badgepipeline.surroundings.Poster;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of the REST API see, above all when something is wrong. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RestApiTest {

  private static final String PROBLEM = "application/problem+json";
  private static final String FILM =
      """
      {"Name": "Parasite", "Type": "Movie", "ProviderIds": {"Imdb": "tt6751668"},
       "MediaStreams": [
         {"Type": "Video", "Codec": "hevc", "Width": 3840, "Height": 1608,
          "VideoRangeType": "HDR10"},
         {"Type": "Audio", "Codec": "dts", "Profile": "DTS-HD MA", "ChannelLayout": "5.1"}]}
      """;

  /** As Jellyfin's own pages and many of its clients write it. */
  private static final String DASHED =
      new StringBuilder(Ahsoka.ID.toUpperCase(Locale.ROOT))
          .insert(20, '-')
          .insert(16, '-')
          .insert(12, '-')
          .insert(8, '-')
          .toString();

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000000000000000000000000000",
        "..%2F..%2Fetc%2Fpasswd",
        "e89693a94849aed9fb0cb2e8cc180f1b%3Fx",
        "no-such-item"
      })
  void unknownItemIsNotFound(String itemId) {
    Response response =
        given().urlEncodingEnabled(false).post("/api/v1/items/" + itemId + "/badges");

    isProblem(response, 404);
  }

  @Test
  void unknownBadgeIsNamedTogetherWithThoseThatThereAre() {
    Response response =
        given().post("/api/v1/items/" + Ahsoka.ID + "/badges?badges=resolution,stars");

    isProblem(response, 400).body("detail", containsString("resolution, audio, review, award"));
  }

  @Test
  void libraryThatCannotBeReachedIsABadGateway() {
    surroundings.jellyfin().failWith(503);

    Response response = given().post("/api/v1/items/" + Ahsoka.ID + "/badges");

    isProblem(response, 502).body("detail", containsString("Jellyfin answers 503"));
  }

  @Test
  void latestRunOfAnItemIsTheOneThatFailedAndSaysWhy() {
    badge(Ahsoka.ID);
    surroundings.jellyfin().failWith(503);

    String failed =
        given()
            .post("/api/v1/items/" + Ahsoka.ID + "/badges")
            .then()
            .statusCode(502)
            .extract()
            .path("instance");

    given()
        .get("/api/v1/runs?itemId=" + Ahsoka.ID)
        .then()
        .body("outcome", equalTo("FAILED"))
        .body("reason", containsString("Jellyfin answers 503"))
        .body("uploaded", equalTo(false))
        .body("stages", empty());
    given().get(failed).then().statusCode(200).body("outcome", equalTo("FAILED"));
  }

  @Test
  void itemThatDoesNotExistHasNoRuns() {
    String nothing = "0".repeat(32);
    given().post("/api/v1/items/" + nothing + "/badges").then().statusCode(404);

    isProblem(given().get("/api/v1/runs?itemId=" + nothing), 404);
  }

  @Test
  void anySpellingOfAnIdFindsTheItemAndItsRuns() {
    String runId = badge(DASHED).getString("runId");

    given().get("/api/v1/runs?itemId=" + DASHED).then().body("runId", equalTo(runId));
    given().get("/api/v1/runs?itemId=" + Ahsoka.ID).then().body("runId", equalTo(runId));
  }

  @Test
  void twoSpellingsOfAnIdAreNotWorkedOnAtOnce() {
    AtomicBoolean first = new AtomicBoolean(true);
    surroundings
        .jellyfin()
        .beforeUpload(
            itemId -> {
              if (first.getAndSet(false)) {
                await().until(RestApiTest::somethingWaits);
              }
            });

    CompletableFuture<JsonPath> dashed = OwnThread.supply(() -> badge(DASHED));
    await().until(() -> !first.get());
    JsonPath plain = badge(Ahsoka.ID);

    assertThat(dashed.join().getString("outcome")).isEqualTo("BADGED");
    assertThat(plain.getString("outcome")).isEqualTo("UNCHANGED");
  }

  private static boolean somethingWaits() {
    return given().get("/q/metrics").asString().contains("badge_pipeline_admission_waiting 1.0");
  }

  @Test
  void narrowedRunBadgesNothingElse() {
    given()
        .post("/api/v1/items/" + Ahsoka.ID + "/badges?badges=review")
        .then()
        .statusCode(200)
        .body("stages.badge", equalTo(java.util.List.of("review")));
  }

  @Test
  void forcedRunUploadsAgain() {
    badge(Ahsoka.ID);

    given()
        .post("/api/v1/items/" + Ahsoka.ID + "/badges?force=true")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("BADGED"));
    assertThat(surroundings.jellyfin().uploads(Ahsoka.ID)).hasSize(2);
  }

  @Test
  void previewUploadsNothing() {
    leaveBadgesWhereTheyAreSet();
    byte[] preview =
        given()
            .get("/api/v1/items/" + Ahsoka.ID + "/preview")
            .then()
            .statusCode(200)
            .contentType("image/jpeg")
            .extract()
            .asByteArray();

    assertThat(Poster.of(preview).ratings(Poster.of(Ahsoka.poster()))).isEqualTo(4);
    assertThat(surroundings.jellyfin().uploads(Ahsoka.ID)).isEmpty();
  }

  @Test
  void previewShowsSettingsThatAreNotSaved() {
    leaveBadgesWhereTheyAreSet();
    byte[] preview =
        given()
            .contentType("application/json")
            .body("{\"review\": {\"sources\": [\"IMDB\"]}}")
            .post("/api/v1/items/" + Ahsoka.ID + "/preview")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(Poster.of(preview).ratings(Poster.of(Ahsoka.poster()))).isEqualTo(1);
    given().get("/api/v1/settings/review").then().body("sources.size()", equalTo(4));
  }

  @Test
  void uploadedJpegComesBackBadgedWithItsReport() {
    Response response = upload(Ahsoka.poster("Parasite (2019)"), FILM);

    response.then().statusCode(200).contentType("image/jpeg");
    given()
        .get(response.header("Location"))
        .then()
        .statusCode(200)
        .body("title", equalTo("Parasite"))
        .body("stages.value", hasItem("4K HDR10"))
        .body("drawing.method", equalTo("SPLICED"));
  }

  @Test
  void reportOfAPosterThatCouldNotBeSplicedSaysWhy() {
    Response response = upload(PngSamples.of(picture()), FILM);

    given()
        .get(response.header("Location"))
        .then()
        .body("drawing.method", equalTo("CODED_ANEW"))
        .body("drawing.reason", containsString("PNG"));
  }

  @Test
  void uploadedPngComesBackAsPng() {
    upload(PngSamples.of(picture()), FILM).then().statusCode(200).contentType("image/png");
  }

  @Test
  void uploadedWebpComesBackAsWebp() {
    upload(WebpSamples.lossy(picture()), FILM).then().statusCode(200).contentType("image/webp");
  }

  @Test
  void badgedPosterIsNotBadgedAgain() {
    byte[] badged = upload(Ahsoka.poster(), FILM).asByteArray();

    Response response = upload(badged, FILM);

    isProblem(response, 409);
  }

  @Test
  void fileThatIsNoImageIsUnprocessable() {
    Response response = upload("not an image".getBytes(StandardCharsets.UTF_8), FILM);

    isProblem(response, 422);
  }

  @Test
  void imageBombIsTooLarge() {
    Response response = upload(PngSamples.claiming(PngSamples.of(picture()), 60_000, 60_000), FILM);

    isProblem(response, 413);
  }

  @Test
  void fileBeyondTheLimitIsTooLarge() {
    Response response = upload(new byte[(32 << 20) + 1], FILM);

    isProblem(response, 413);
  }

  @Test
  void mistakeInTheItemIsNamed() {
    Response response = upload(Ahsoka.poster(), "{\"Name\": \"X\", \"Type\": \"Boat\"}");

    isProblem(response, 400).body("detail", containsString("Type must be Movie"));
  }

  @Test
  void itemThatIsNotJsonIsABadRequest() {
    Response response = upload(Ahsoka.poster(), "{\"Name\": ");

    isProblem(response, 400);
  }

  @Test
  void missingPartIsNamed() {
    Response response =
        given().multiPart("poster", "poster.jpg", Ahsoka.poster()).post("/api/v1/posters");

    isProblem(response, 400).body("detail", containsString("'item'"));
  }

  @Test
  void invalidSettingNamesItsField() {
    Response response = putReview("{\"appearance\": {\"size\": 99}}");

    isProblem(response, 400).body("violations.field", hasItem("appearance.size"));
  }

  @Test
  void unknownSettingNamesItsField() {
    Response response = putReview("{\"colour\": \"red\"}");

    isProblem(response, 400).body("violations.field", hasItem("colour"));
  }

  @Test
  void settingsThatWereChangedMeanwhileAreNotOverwritten() {
    String seen = given().get("/api/v1/settings/review").header("ETag");
    putReview("{\"sources\": [\"IMDB\"]}").then().statusCode(200);

    Response response =
        given()
            .contentType("application/json")
            .header("If-Match", seen)
            .body("{\"sources\": [\"TMDB\"]}")
            .put("/api/v1/settings/review");

    isProblem(response, 412);
    given()
        .get("/api/v1/settings/review")
        .then()
        .body("sources", equalTo(java.util.List.of("IMDB")));
  }

  @Test
  void schemaOfSettingsHasTypesBoundsDefaultsAndHelp() {
    given()
        .get("/api/v1/settings/review/schema")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("properties.enabled.type", equalTo("boolean"))
        .body("properties.enabled.description", equalTo("Whether the badge is shown at all."))
        .body("properties.sources.maxItems", equalTo(20))
        .body("properties.sources.items.enum", hasItem("LETTERBOXD"))
        .body("properties.appearance.properties.position.default", equalTo("BOTTOM_LEFT"))
        .body("properties.appearance.properties.border.properties.width.maximum", equalTo(20));
  }

  @Test
  void unchangedSettingsAreNotSentAgain() {
    String seen = given().get("/api/v1/settings/review").header("ETag");

    given().header("If-None-Match", seen).get("/api/v1/settings/review").then().statusCode(304);
  }

  @Test
  void awardOfTheOwnersTableIsOnTheNextPoster() {
    given()
        .contentType("application/json")
        .body("{\"honours\": [{\"award\": \"EMMY\", \"won\": true}]}")
        .put("/api/v1/awards/" + Ahsoka.IMDB)
        .then()
        .statusCode(200);

    given()
        .post("/api/v1/items/" + Ahsoka.ID + "/badges")
        .then()
        .body("stages.find { it.badge == 'award' }.value", equalTo("Emmy"));
    surroundings.postgres().execute("delete from award where imdb_id = '" + Ahsoka.IMDB + "'");
  }

  @Test
  void latestRunOfAnItemIsFound() {
    String runId = badge(Ahsoka.ID).getString("runId");

    given().get("/api/v1/runs?itemId=" + Ahsoka.ID).then().body("runId", equalTo(runId));
  }

  @Test
  void pageElsewhereCannotMakeABrowserCallTheService() {
    Response response =
        given().header("Origin", "https://evil.example").post("/api/v1/database/reset");

    isProblem(response, 403);
  }

  @Test
  void nameThatSomebodyPointedAtThisHostIsNotServed() {
    Response response = given().header("Host", "evil.example").get("/api/v1/database");

    isProblem(response, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/", "/q/health", "/q/metrics"})
  void pageForOperatorsIsThere(String path) {
    given().get(path).then().statusCode(200);
  }

  @Test
  void stagesAreCounted() {
    badge(Ahsoka.ID);

    assertThat(given().get("/q/metrics").asString())
        .contains(
            "badge_pipeline_stage_seconds_count{badge=\"review\",outcome=\"APPLIED\",tier=\"MAIN_POOL\"}",
            "badge_pipeline_upstream_calls_seconds_count{outcome=\"2xx\",service=\"Jellyfin\"}");
  }

  private static Response putReview(String document) {
    return given().contentType("application/json").body(document).put("/api/v1/settings/review");
  }

  private static Response upload(byte[] poster, String item) {
    return given()
        .multiPart("poster", "poster", poster)
        .multiPart("item", item)
        .post("/api/v1/posters");
  }

  private static ValidatableResponse isProblem(Response response, int status) {
    return response.then().statusCode(status).contentType(PROBLEM).body("status", equalTo(status));
  }

  private static BufferedImage picture() {
    return new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
  }
}
