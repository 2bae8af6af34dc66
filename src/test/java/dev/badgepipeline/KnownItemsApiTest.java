package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of items, as callers see it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class KnownItemsApiTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String ITEMS = "/api/v1/items";
  private static final String AHSOKA = ITEMS + "/" + Ahsoka.ID;
  private static final String LIBRARY = "f".repeat(32);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  /** A server that had no libraries is asked again after five seconds. */
  @BeforeAll
  static void whatWasKnownOfLibrariesIsOld() {
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
  }

  @BeforeEach
  void aLibraryWithThreeTitles() {
    inventory.awaitNotes();
    surroundings.reset();
    surroundings.jellyfin().addLibrary(LIBRARY, "Everything", "/media");
    Ahsoka.addTo(surroundings);
    surroundings.jellyfin().change(Ahsoka.ID, new JsonObject().put("Path", "/media/ahsoka"));
    add(1, "Alien", 1979);
    add(2, "Aliens", 1986);
    given().delete(AHSOKA + "/exclusion").then().statusCode(204);
  }

  @Test
  void aLibraryThatWasNeverLookedThroughIsListedAllTheSame() {
    given()
        .get(ITEMS + "?limit=2")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].state", notNullValue())
        .body("next", notNullValue())
        .body("total", equalTo(3));

    awaitList("Ahsoka", "Alien", "Aliens");
  }

  @Test
  void aListByTitleBeginsWhereSomebodyWants() {
    awaitList("Ahsoka", "Alien", "Aliens");

    given()
        .get(ITEMS + "?from=ALIEN&limit=1")
        .then()
        .statusCode(200)
        .body("items.title", contains("Alien"))
        .body("next", notNullValue())
        .body("total", equalTo(3));
    given().get(ITEMS + "?from=aliens").then().body("items.title", contains("Aliens"));
    given().get(ITEMS + "?from=b").then().body("items", hasSize(0)).body("total", equalTo(3));
    given().get(ITEMS + "?from=a&sort=year").then().statusCode(400);
  }

  @Test
  void titlesOfAConnectionThatIsGoneAreNotListed() {
    awaitList("Ahsoka", "Alien", "Aliens");
    given()
        .contentType("application/json")
        .body(
            new JsonObject()
                .put("kind", "jellyfin")
                .put("url", surroundings.jellyfin().url())
                .put("apiKey", StandInJellyfin.KEY)
                .encode())
        .put("/api/v1/connections/attic")
        .then()
        .statusCode(200);
    given().get(ITEMS).then().body("total", equalTo(6));
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                Integer.valueOf(3)
                    .equals(
                        given()
                            .get("/api/v1/libraries")
                            .path("find { it.connection == 'attic' }.items")));

    given().delete("/api/v1/connections/attic").then().statusCode(204);

    given().get(ITEMS).then().body("total", equalTo(3)).body("items", hasSize(3));
  }

  @Test
  void pagesFollowEachOther() {
    awaitList("Ahsoka", "Alien", "Aliens");

    String next =
        given()
            .get(ITEMS + "?sort=year&limit=2")
            .then()
            .body("items.title", contains("Aliens", "Alien"))
            .body("total", equalTo(3))
            .extract()
            .path("next");

    given()
        .get(ITEMS + "?sort=year&limit=2&cursor={next}", next)
        .then()
        .body("items.title", contains("Ahsoka"))
        .body("next", nullValue());
  }

  @Test
  void listsAreNarrowed() {
    awaitList("Ahsoka", "Alien", "Aliens");

    titles("?type=series", "Ahsoka");
    titles("?search=ALIENS", "Aliens");
    titles("?tag=horror&search=alien", "Alien");
    titles("?library=jellyfin:" + LIBRARY, "Ahsoka", "Alien", "Aliens");
    given().get(ITEMS + "?state=badged").then().body("items", hasSize(0));
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    for (String query : new String[] {"?state=x", "?limit=0", "?sort=x", "?cursor=x", "?type=x"}) {
      given().get(ITEMS + query).then().statusCode(400).contentType("application/problem+json");
    }
  }

  @Test
  void aBadgedItemIsKnownAsOne() {
    awaitList("Ahsoka", "Alien", "Aliens");
    String runId = badge(Ahsoka.ID).getString("runId");

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> assertThat(item().getString("lastRun.runId")).isEqualTo(runId));

    given()
        .get(AHSOKA)
        .then()
        .statusCode(200)
        .body("title", equalTo("Ahsoka"))
        .body("imdbId", equalTo(Ahsoka.IMDB))
        .body("state", equalTo("BADGED"))
        .body("report.runId", equalTo(runId));
    given()
        .get("/api/v1/libraries")
        .then()
        .statusCode(200)
        .body("[0].name", equalTo("Everything"))
        .body("[0].items", equalTo(3))
        .body("[0].badged", equalTo(1));
  }

  @Test
  void theRunsOfAnItemAreListedTheNewestFirst() {
    given().get(AHSOKA + "/runs").then().statusCode(200).body("", hasSize(0));

    String first = badge(Ahsoka.ID).getString("runId");
    String second = badge(Ahsoka.ID).getString("runId");

    given().get(AHSOKA + "/runs").then().statusCode(200).body("runId", contains(second, first));
  }

  @Test
  void anExcludedItemIsNotBadgedUntilThatIsTakenBack() {
    given().put(AHSOKA + "/exclusion").then().statusCode(204);

    given()
        .post(AHSOKA + "/badges")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("it is excluded here"))
        .body("code", equalTo("item-excluded"));
    assertThat(surroundings.jellyfin().uploads(Ahsoka.ID)).isEmpty();

    given().delete(AHSOKA + "/exclusion").then().statusCode(204);
    badge(Ahsoka.ID);
  }

  @Test
  void allThatMatchAreLeftAloneAndTakenUpAgain() {
    awaitList("Ahsoka", "Alien", "Aliens");

    exclude("{\"search\": \"alien\"}", true).statusCode(200).body("items", equalTo(2));
    titles("?state=excluded", "Alien", "Aliens");
    given()
        .post(ITEMS + "/" + "%032x".formatted(1) + "/badges")
        .then()
        .statusCode(409)
        .body("detail", containsString("it is excluded here"));

    exclude("{\"state\": \"EXCLUDED\", \"search\": \"aliens\"}", false).body("items", equalTo(1));
    titles("?state=excluded", "Alien");
    exclude("{}", false).body("items", equalTo(3));
    given().get(ITEMS + "?state=excluded").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"excluded": true}                                     | items
          {"items": {}}                                          | excluded
          {"items": {"ids": ["x"]}, "excluded": true}            | items.ids
          {"items": {"collection": "x"}, "excluded": true}       | items.collection
          {"items": {"connection": "none"}, "excluded": true}    | items.connection
          {"items": {"titles": "x"}, "excluded": true}           | titles
          """)
  void whatCannotNarrowAnExclusionIsNamed(String body, String field) {
    given()
        .contentType("application/json")
        .body(body)
        .put(ITEMS + "/exclusions")
        .then()
        .statusCode(400)
        .body("detail", containsString(field));
  }

  private static ValidatableResponse exclude(String items, boolean excluded) {
    return given()
        .contentType("application/json")
        .body("{\"items\": " + items + ", \"excluded\": " + excluded + "}")
        .put(ITEMS + "/exclusions")
        .then();
  }

  @Test
  void whatHasItsOriginalBackIsBadgedByHandOnly() {
    badge(Ahsoka.ID);
    given().delete(AHSOKA + "/badges").then().body("restored", equalTo(true));

    given().get(AHSOKA).then().body("leftAlone", equalTo("RESTORED"));
    badge(Ahsoka.ID);

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> assertThat(item().<String>get("leftAlone")).isNull());
  }

  @Test
  void anItemThatThereIsNotIsNotFound() {
    given().get(ITEMS + "/" + "0a".repeat(16)).then().statusCode(404);
    given().put(ITEMS + "/" + "0a".repeat(16) + "/exclusion").then().statusCode(404);
  }

  private static JsonPath item() {
    return given().get(AHSOKA).then().statusCode(200).extract().jsonPath();
  }

  /** In the order of titles, which libraries do not list them in. */
  private static void awaitList(String... titles) {
    await().atMost(LONG_ENOUGH).untilAsserted(() -> titles("?sort=title", titles));
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> given().get("/api/v1/libraries").then().body("[0].items", equalTo(3)));
  }

  private static void titles(String query, String... titles) {
    given().get(ITEMS + query).then().statusCode(200).body("items.title", contains(titles));
  }

  private void add(int number, String title, int year) {
    surroundings
        .jellyfin()
        .add(
            new JsonObject()
                .put("Id", "%032x".formatted(number))
                .put("Type", "Movie")
                .put("Name", title)
                .put("ProductionYear", year)
                .put("Tags", number == 1 ? new JsonArray().add("horror") : new JsonArray())
                .put("Path", "/media/" + number)
                .put("LocationType", "FileSystem"),
            Ahsoka.poster(),
            "image/jpeg");
  }
}
