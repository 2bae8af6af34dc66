package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.badgepipeline.standin.StandInServer.Request;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages see the posters of a library without asking it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PosterPictureApiTest {

  private static final String POSTER = "/api/v1/items/" + Ahsoka.ID + "/poster";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @ParameterizedTest
  @ValueSource(ints = {160, 240, 320, 480})
  void thePosterComesInTheWidthsOfPages(int width) throws IOException {
    Response answer = given().queryParam("width", width).get(POSTER);

    answer
        .then()
        .statusCode(200)
        .contentType("image/jpeg")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-cache");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    assertThat(picture.getWidth()).isEqualTo(width);
  }

  @Test
  void theLibraryScalesIt() {
    given().queryParam("width", 320).get(POSTER).then().statusCode(200);

    List<Request> asked = fetched();
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).query())
        .containsEntry("fillWidth", "320")
        .containsEntry("quality", "80")
        .containsEntry("format", "Webp")
        .containsEntry("tag", tag());
  }

  @Test
  void withItsTagItIsKeptForEver() {
    given()
        .queryParam("v", tag())
        .get(POSTER)
        .then()
        .header("Cache-Control", "private, max-age=31536000, immutable");
    given()
        .queryParam("v", "former")
        .get(POSTER)
        .then()
        .header("Cache-Control", "private, no-cache");
  }

  @Test
  void whatABrowserHasIsNotFetchedAgain() {
    String known = given().get(POSTER).header("ETag");
    int before = fetched().size();

    given().header("If-None-Match", known).get(POSTER).then().statusCode(304);

    assertThat(fetched()).hasSize(before);
    given()
        .header("If-None-Match", known)
        .queryParam("width", 160)
        .get(POSTER)
        .then()
        .statusCode(200);
  }

  @Test
  void anotherPosterHasAnotherTag() {
    String known = given().get(POSTER).header("ETag");
    badge(Ahsoka.ID);

    given().header("If-None-Match", known).get(POSTER).then().statusCode(200);
  }

  @Test
  void theOriginalIsThereOnceThereAreBadges() {
    given()
        .queryParam("which", "original")
        .get(POSTER)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    badge(Ahsoka.ID);

    given().queryParam("which", "original").get(POSTER).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"width, 241", "width, 0", "width, -1", "width, x", "width, 0240", "which, badged"})
  void whatIsNotOfferedIsSaidWithItsField(String field, String value) {
    given()
        .queryParam(field, value)
        .get(POSTER)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString(field));
  }

  @Test
  void anUnknownItemHasNone() {
    given()
        .get("/api/v1/items/{id}/poster", "0".repeat(32))
        .then()
        .statusCode(404)
        .body("status", equalTo(404));
  }

  private List<Request> fetched() {
    return surroundings.jellyfin().requests(request -> request.path().endsWith("/Images/Primary"));
  }

  private String tag() {
    return given().get("/api/v1/items/" + Ahsoka.ID).jsonPath().getString("posterTag");
  }
}
