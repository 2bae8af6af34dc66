package dev.badgepipeline.connection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections and providers, set while the service runs. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ConnectionsApiTest {

  private static final String CONNECTIONS = "/api/v1/connections";
  private static final String PROVIDERS = "/api/v1/providers";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void nothingIsSaved() {
    surroundings.reset();
    given().delete(CONNECTIONS + "/films");
    given().delete(PROVIDERS + "/mdblist");
  }

  @Test
  void whatTheEnvironmentSetsIsShownWithoutItsKey() {
    given()
        .get(CONNECTIONS + "/jellyfin")
        .then()
        .statusCode(200)
        .body("from", equalTo("environment"))
        .body("apiKey.set", equalTo(true))
        .body("apiKey.last4", equalTo(last4(StandInJellyfin.KEY)));
    given().get(CONNECTIONS).then().body(not(containsString(StandInJellyfin.KEY)));
    json(new JsonObject().put("kind", "jellyfin").put("url", "http://other:8096"))
        .put(CONNECTIONS + "/jellyfin")
        .then()
        .statusCode(409)
        .body("detail", containsString("environment"));
  }

  @Test
  void aFolderIsConnectedAndItsTitlesAreBadgedAtOnce(@TempDir Path root) throws IOException {
    Path film = Files.createDirectories(root.resolve("Dune"));
    Files.writeString(
        film.resolve("movie.nfo"),
        """
        <movie><title>Dune</title><fileinfo><streamdetails><video><width>3840</width>
          <height>2160</height></video></streamdetails></fileinfo></movie>
        """);
    Files.write(film.resolve("poster.jpg"), samplePoster());

    json(new JsonObject().put("kind", "folder").put("path", root.toString()))
        .put(CONNECTIONS + "/films")
        .then()
        .statusCode(200)
        .body("from", equalTo("saved"));

    given()
        .post("/api/v1/items/films:dune/badges")
        .then()
        .statusCode(200)
        .body("itemId", equalTo("films:dune"))
        .body("stages.find { it.badge == 'resolution' }.value", equalTo("4K"));
    given().delete(CONNECTIONS + "/films").then().statusCode(204);
    given().post("/api/v1/items/films:dune/badges").then().statusCode(404);
  }

  private static byte[] samplePoster() throws IOException {
    try (InputStream poster =
        ConnectionsApiTest.class.getResourceAsStream(
            "/sample-library/Big Buck Bunny (2008)/poster.jpg")) {
      return Objects.requireNonNull(poster).readAllBytes();
    }
  }

  @Test
  void aTestSaysWhatIsWrong() {
    JsonObject draft =
        new JsonObject().put("kind", "jellyfin").put("url", surroundings.jellyfin().url());

    json(draft.copy().put("apiKey", StandInJellyfin.KEY))
        .post(CONNECTIONS + "/test")
        .then()
        .statusCode(200)
        .body("ok", equalTo(true))
        .body("version", equalTo("10.11.3"));
    json(draft.copy().put("apiKey", "another key altogether"))
        .post(CONNECTIONS + "/test")
        .then()
        .statusCode(200)
        .body("ok", equalTo(false))
        .body("problem", equalTo("KEY_REFUSED"));
    json(draft.copy().put("url", "nonsense"))
        .post(CONNECTIONS + "/test")
        .then()
        .statusCode(400)
        .body("detail", containsString("url"));
    json(draft.copy().put("kind", "plex"))
        .post(CONNECTIONS + "/test")
        .then()
        .statusCode(400)
        .body("detail", containsString("folder, jellyfin, sample"));
  }

  @Test
  void aConnectionThatIsNotThereIsNotFound() {
    given().get(CONNECTIONS + "/attic").then().statusCode(404);
    given().delete(CONNECTIONS + "/attic").then().statusCode(404);
  }

  @Test
  void providersAreShownWithoutTheirKeys() {
    given()
        .get(PROVIDERS)
        .then()
        .statusCode(200)
        .body("name", hasItems("omdb", "tmdb", "mdblist"))
        .body("find { it.name == 'omdb' }.apiKey.from", equalTo("environment"))
        .body("find { it.name == 'omdb' }.apiKey.last4", equalTo(last4(StandInOmdb.KEY)))
        .body("find { it.name == 'mdblist' }.apiKey.set", equalTo(false));
  }

  @Test
  void aProviderShowsItsCallsAndWhoWaitsForThem() {
    given()
        .get(PROVIDERS)
        .then()
        .body("find { it.name == 'omdb' }.budget.limit", equalTo(1_000))
        .body("find { it.name == 'omdb' }.budget.reserve", equalTo(200))
        .body("find { it.name == 'omdb' }.waiting.titles", equalTo(0))
        .body("find { it.name == 'tmdb' }.budget", nullValue());
  }

  @Test
  void aProvidersKeyIsSavedAndForgotten() {
    json(new JsonObject().put("apiKey", "mdblist-key-1234"))
        .put(PROVIDERS + "/mdblist")
        .then()
        .statusCode(200)
        .body("apiKey.from", equalTo("saved"))
        .body("apiKey.last4", equalTo("1234"));
    given().delete(PROVIDERS + "/mdblist").then().statusCode(204);
    given().get(PROVIDERS + "/mdblist").then().body("apiKey.set", equalTo(false));
    json(new JsonObject().put("apiKey", "another-key"))
        .put(PROVIDERS + "/omdb")
        .then()
        .statusCode(409);
    json(new JsonObject()).put(PROVIDERS + "/mdblist").then().statusCode(400);
    given().get(PROVIDERS + "/imdb").then().statusCode(404);
  }

  @Test
  void aKeyIsTriedByOneQuestion() {
    json(new JsonObject().put("name", "omdb"))
        .post(PROVIDERS + "/test")
        .then()
        .statusCode(200)
        .body("ok", equalTo(true));
    json(new JsonObject().put("name", "omdb").put("apiKey", "a-wrong-key"))
        .post(PROVIDERS + "/test")
        .then()
        .statusCode(200)
        .body("problem", equalTo("KEY_REFUSED"));
  }

  private static io.restassured.specification.RequestSpecification json(JsonObject body) {
    return given().contentType("application/json").body(body.encode());
  }

  private static String last4(String key) {
    return key.substring(key.length() - 4);
  }
}
