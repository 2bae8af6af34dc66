package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.badgepipeline.badge.BadgeDecision;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.badge.BadgeProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings of two libraries, over those of everywhere, by REST and for the badges. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class LibrarySettingsTest {

  private static final String FILMS = "f137a2dd21bbc1b99aa5c0f6bf02a805";
  private static final String SERIES = "a656b907eb3a73532e40e44b968d0225";
  private static final String EVERYWHERE = "/api/v1/settings/resolution";
  private static final String IN_FILMS = "/api/v1/libraries/" + FILMS + "/settings/resolution";
  private static final String IN_SERIES = "/api/v1/libraries/" + SERIES + "/settings/resolution";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;
  @Inject BadgeDecision decision;
  @Inject BadgeKinds kinds;

  @BeforeEach
  void nothingIsSet() {
    surroundings.reset();
  }

  @Test
  void aBadgeIsSwitchedOffInOneLibraryAlone() {
    put(IN_FILMS, "{\"enabled\": false}").then().statusCode(200);

    assertThat(decideIn(FILMS)).isEqualTo(new Verdict.Nothing("switched off in its settings"));
    assertThat(decideIn(SERIES)).isInstanceOf(Verdict.Show.class);
  }

  @Test
  void whatIsSetEverywhereHoldsInALibraryToo() {
    put(EVERYWHERE, "{\"enabled\": false}").then().statusCode(200);
    put(IN_SERIES, "{\"enabled\": true}").then().statusCode(200);

    assertThat(decideIn(FILMS)).isEqualTo(new Verdict.Nothing("switched off in its settings"));
    assertThat(decideIn(SERIES)).isInstanceOf(Verdict.Show.class);
  }

  @Test
  void aLibraryShowsWhatHoldsAndWhatIsItsOwn() {
    put(EVERYWHERE, "{\"appearance\": {\"size\": 9, \"margin\": 2}}");
    put(IN_FILMS, "{\"appearance\": {\"size\": 5}}");

    given()
        .get(IN_FILMS)
        .then()
        .statusCode(200)
        .body("effective.appearance.size", equalTo(5f))
        .body("effective.appearance.margin", equalTo(2f))
        .body("effective.enabled", equalTo(true))
        .body("own.appearance.size", equalTo(5))
        .body("own.appearance.margin", equalTo(null));
    given().get(IN_SERIES).then().body("own", anEmptyMap());
  }

  @Test
  void aLibraryIsFoundByItsConnectionToo() {
    put(IN_FILMS, "{\"enabled\": false}");

    given()
        .get("/api/v1/libraries/jellyfin:" + FILMS + "/settings/resolution")
        .then()
        .body("effective.enabled", equalTo(false));
  }

  @Test
  void settingsThatWereChangedMeanwhileAreNotOverwritten() {
    String seen = put(IN_FILMS, "{\"enabled\": false}").header("ETag");
    put(IN_FILMS, "{\"enabled\": true}");

    Response response =
        given()
            .contentType("application/json")
            .header("If-Match", seen)
            .body("{\"enabled\": false}")
            .put(IN_FILMS);

    isProblem(response, 412);
    given().get(IN_FILMS).then().body("own.enabled", equalTo(true));
  }

  @Test
  void aChangeEverywhereIsNoConflictInALibrary() {
    String seen = put(IN_FILMS, "{\"enabled\": false}").header("ETag");
    put(EVERYWHERE, "{\"appearance\": {\"size\": 9}}");

    given()
        .contentType("application/json")
        .header("If-Match", seen)
        .body("{\"enabled\": true}")
        .put(IN_FILMS)
        .then()
        .statusCode(200);
  }

  @Test
  void aChangeEverywhereIsSentThoughALibraryIsUnchanged() {
    String seen = given().get(IN_FILMS).header("ETag");
    given().header("If-None-Match", seen).get(IN_FILMS).then().statusCode(304);

    put(EVERYWHERE, "{\"appearance\": {\"size\": 9}}");

    given().header("If-None-Match", seen).get(IN_FILMS).then().statusCode(200);
  }

  @Test
  void whatIsDeletedIsAsItIsEverywhere() {
    put(EVERYWHERE, "{\"appearance\": {\"size\": 9}}");
    put(IN_FILMS, "{\"appearance\": {\"size\": 5}}");

    given().delete(IN_FILMS).then().statusCode(204);

    given()
        .get(IN_FILMS)
        .then()
        .body("effective.appearance.size", equalTo(9f))
        .body("own", anEmptyMap());
    given().delete(IN_FILMS).then().statusCode(204);
  }

  @Test
  void settingsThatWereChangedMeanwhileAreNotDeleted() {
    String seen = put(IN_FILMS, "{\"enabled\": false}").header("ETag");
    put(IN_FILMS, "{\"enabled\": true}");

    Response response = given().header("If-Match", seen).delete(IN_FILMS);

    isProblem(response, 412);
    given().get(IN_FILMS).then().body("own.enabled", equalTo(true));
  }

  @Test
  void whatWasDeletedIsNotTakenForWhatItsAuthorHasSeen() {
    String seen = put(IN_FILMS, "{\"enabled\": false}").header("ETag");
    given().delete(IN_FILMS);
    put(IN_FILMS, "{\"enabled\": true}");

    Response response = given().header("If-Match", seen).delete(IN_FILMS);

    isProblem(response, 412);
  }

  @Test
  void aSettingThatCannotBeNamesItsField() {
    Response response = put(IN_FILMS, "{\"appearance\": {\"size\": 99}}");

    isProblem(response, 400).body("violations.field", hasItem("appearance.size"));
  }

  @Test
  void unknownSettingsAreNotFound() {
    Response response = given().get("/api/v1/libraries/" + FILMS + "/settings/weather");

    isProblem(response, 404)
        .body("detail", containsString("there are added, aspect, audio, award, "));
  }

  @Test
  void whatCannotBeALibraryIsNotFound() {
    isProblem(given().get("/api/v1/libraries/no-such-library/settings/resolution"), 404);
  }

  private static Response put(String path, String document) {
    return given().contentType("application/json").body(document).put(path);
  }

  private static ValidatableResponse isProblem(Response response, int status) {
    return response.then().statusCode(status).contentType("application/problem+json");
  }

  private Verdict decideIn(String library) {
    BadgeProcessor<?> resolution =
        kinds.processors().stream()
            .filter(processor -> processor.kind().name().equals("resolution"))
            .findFirst()
            .orElseThrow();
    Item film = TestItems.movie(TestItems.version(TestItems.video(3840, 2160)));
    Item item = TestItems.in(new LibraryRef("jellyfin", library), film);
    return tiers
        .call("resolution", store -> decision.of(resolution, item, Asker.PERSON, store))
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
