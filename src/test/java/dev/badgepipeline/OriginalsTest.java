package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Originals as callers see them: found under every id, never lost, and counted. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class OriginalsTest {

  private static final String ANOTHER_ID = "0f".repeat(16);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @Test
  void titleThatWasAddedAnewIsBadgedFromItsTrueOriginal() {
    badge(Ahsoka.ID);
    byte[] badged = surroundings.jellyfin().poster(Ahsoka.ID);
    addedAnew(badged);

    given()
        .post("/api/v1/items/" + ANOTHER_ID + "/badges?force=true")
        .then()
        .statusCode(200)
        .body("uploaded", equalTo(true));

    assertThat(surroundings.jellyfin().poster(ANOTHER_ID)).isEqualTo(badged);
  }

  @Test
  void titleThatWasAddedAnewGetsItsTrueOriginalBack() {
    badge(Ahsoka.ID);
    addedAnew(surroundings.jellyfin().poster(Ahsoka.ID));

    given()
        .delete("/api/v1/items/" + ANOTHER_ID + "/badges")
        .then()
        .statusCode(200)
        .body("restored", equalTo(true));

    assertThat(surroundings.jellyfin().poster(ANOTHER_ID)).isEqualTo(Ahsoka.poster());
  }

  @Test
  void posterWhoseOriginalIsNowhereIsAConflictAndStays() throws IOException {
    byte[] lost = poster(1);
    surroundings.jellyfin().replacePoster(Ahsoka.ID, lost);
    badge(Ahsoka.ID);
    byte[] badged = surroundings.jellyfin().poster(Ahsoka.ID);
    Files.delete(original(lost));

    given()
        .post("/api/v1/items/" + Ahsoka.ID + "/badges")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("its original is not kept here"));
    given().delete("/api/v1/items/" + Ahsoka.ID + "/badges").then().statusCode(409);

    assertThat(surroundings.jellyfin().poster(Ahsoka.ID)).isEqualTo(badged);
  }

  @Test
  void originalThatAnEarlierVersionKeepsIsFound() throws IOException {
    badge(Ahsoka.ID);
    Path former = formerFolder();
    Files.createDirectories(former);
    Files.move(original(Ahsoka.poster()), former.resolve(Checksum.sha256(Ahsoka.poster())));

    given().delete("/api/v1/items/" + Ahsoka.ID + "/badges").then().statusCode(200);

    assertThat(surroundings.jellyfin().poster(Ahsoka.ID)).isEqualTo(Ahsoka.poster());
  }

  @Test
  void originalThatNoItemUsesAnyMoreIsCounted() {
    surroundings.jellyfin().replacePoster(Ahsoka.ID, poster(2));
    badge(Ahsoka.ID);
    long unused = summary().getLong("unused");
    surroundings.jellyfin().replacePoster(Ahsoka.ID, poster(3));

    badge(Ahsoka.ID);

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> assertThat(summary().getLong("unused")).isEqualTo(unused + 1));
    given()
        .get("/api/v1/originals/summary")
        .then()
        .body("originals", greaterThan(1))
        .body("bytes", greaterThan(poster(2).length))
        .body("indexBytes", greaterThan(0));
  }

  /** A poster that no other test has. */
  private static byte[] poster(int number) {
    return JpegSamples.baseline(Pictures.colourful(300, 500 + number));
  }

  /**
   * As Jellyfin does with a title whose file was replaced by another: the poster beside it stays.
   */
  private void addedAnew(byte[] poster) {
    Ahsoka.addTo(surroundings, ANOTHER_ID, Ahsoka.IMDB);
    surroundings.jellyfin().replacePoster(ANOTHER_ID, poster);
    surroundings.jellyfin().remove(Ahsoka.ID);
  }

  private Path original(byte[] poster) {
    String sha256 = Checksum.sha256(poster);
    return originals().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private Path formerFolder() {
    String name = UUID.nameUUIDFromBytes(Ahsoka.ID.getBytes(StandardCharsets.UTF_8)).toString();
    return originals().resolve(name.substring(0, 2)).resolve(name);
  }

  private Path originals() {
    return surroundings.dataDir().resolve("originals");
  }

  private static JsonPath summary() {
    return given().get("/api/v1/originals/summary").then().statusCode(200).extract().jsonPath();
  }
}
