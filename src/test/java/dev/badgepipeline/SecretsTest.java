package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.standin.StandInTmdb;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the service says or keeps, no key and no password is in it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(SecretsTest.TellingEverything.class)
class SecretsTest {

  private static final String KEY = "correct-horse-battery";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  /**
   * A service with a key of its own that logs all that it can. Clients and stand-ins of the tests
   * may be in the same process, and show what they send.
   */
  public static class TellingEverything implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "badge-pipeline.api-key", KEY,
          "quarkus.log.level", "DEBUG",
          "quarkus.log.category.\"org.apache.http\".level", "INFO",
          "quarkus.log.category.\"com.sun.net.httpserver\".level", "INFO");
    }
  }

  @BeforeEach
  void badgesAPosterAndMakesMistakes() {
    assertThat(post("{\"Name\":\"A\",\"Type\":\"Movie\",\"ProviderIds\":{\"Imdb\":\"tt0078748\"}}"))
        .isEqualTo(200);
    post("{");
    given().header("X-Api-Key", KEY).post("/api/v1/items/{id}/badges", "0".repeat(32));
    given().header("X-Api-Key", KEY + "x").get("/api/v1/database");
    given()
        .contentType("application/json")
        .body("{\"key\":\"" + KEY + "\"}")
        .post("/api/v1/session");
    given()
        .header("X-Api-Key", KEY)
        .contentType("application/json")
        .body(
            "{\"kind\":\"jellyfin\",\"url\":\"http://127.0.0.1:1\",\"apiKey\":\"key-that-is-tried\"}")
        .post("/api/v1/connections/test");
  }

  private static int post(String item) {
    return given()
        .header("X-Api-Key", KEY)
        .multiPart("poster", "poster.jpg", Ahsoka.poster())
        .multiPart("item", item)
        .post("/api/v1/posters")
        .statusCode();
  }

  private List<String> secrets() {
    return List.of(
        KEY,
        StandInJellyfin.KEY,
        StandInOmdb.KEY,
        StandInTmdb.TOKEN,
        "key-that-is-tried",
        surroundings.postgres().password());
  }

  @Test
  void theLogTellsNone() {
    assertThat(surroundings.log().text()).contains("|DEBUG|").doesNotContain(secrets());
  }

  @Test
  void noFileHoldsOneThatWasConfigured() throws IOException {
    try (Stream<Path> files = Files.walk(surroundings.dataDir())) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .isNotEmpty()
          .allSatisfy(file -> assertThat(content(file)).doesNotContain(secrets()));
    }
  }

  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  @Test
  void noAnswerTellsOne() {
    Stream.of(
            "/api/v1/connections",
            "/api/v1/providers",
            "/api/v1/database",
            "/api/v1/session",
            "/api/v1/warnings",
            "/q/openapi")
        .map(path -> given().header("X-Api-Key", KEY).get(path).asString())
        .forEach(answer -> assertThat(answer).isNotEmpty().doesNotContain(secrets()));
    Stream.of("/q/metrics", "/q/health")
        .map(path -> given().get(path).asString())
        .forEach(answer -> assertThat(answer).isNotEmpty().doesNotContain(secrets()));
  }
}
