package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.EndlessSeries;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.HostileUpstreams;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Upstreams that send without end cost the service neither its memory nor a poster. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(HostileUpstreams.class)
class HostileUpstreamsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // injected
  HostileUpstreams upstreams;

  @Test
  void aPosterComesOutAndNobodyIsReadAnyMore() {
    String missing = stage(badgedUpload(), "review", "missing.reason");

    assertThat(missing)
        .contains(
            "OMDb sends more than 1048576 bytes",
            "MDBList sends more than 1048576 bytes",
            "TMDb did not answer within 500 ms");
    await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(upstreams.readers()).isZero());
  }

  /** It has no poster, which is found out when all of its episodes are read. */
  @Test
  void aSeriesWithoutEndComesToAnEnd() {
    given().post("/api/v1/items/{itemId}/badges", EndlessSeries.ID).then().statusCode(422);

    assertThat(upstreams.pages()).isEqualTo(100);
    given().get("/q/health/live").then().statusCode(200);
  }

  private static JsonPath badgedUpload() {
    String run =
        given()
            .multiPart("poster", "poster.jpg", Ahsoka.poster())
            .multiPart(
                "item",
                "{\"Name\":\"Ahsoka\",\"Type\":\"Series\",\"ProviderIds\":{\"Imdb\":\"tt7700002\"}}")
            .post("/api/v1/posters")
            .then()
            .statusCode(200)
            .extract()
            .header("Location");
    return given().get(run).then().statusCode(200).extract().jsonPath();
  }
}
