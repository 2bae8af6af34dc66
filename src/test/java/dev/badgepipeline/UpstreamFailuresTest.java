package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often upstreams that fail are asked, by the policy that is configured for all of them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class UpstreamFailuresTest {

  private static final String NEVER_ASKED_FOR = "7d".repeat(16);
  private static final String NEVER_ASKED_FOR_AT_IMDB = "tt7700001";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @Test
  void anOverloadedLibraryIsAskedThreeTimes() {
    surroundings.jellyfin().failWith(503);

    String problem =
        given().post("/api/v1/items/{itemId}/badges", Ahsoka.ID).then().extract().asString();

    assertThat(problem).contains("Jellyfin answers 503");
    assertThat(timesAskedForAhsoka()).isEqualTo(3);
  }

  @Test
  void aLibraryThatRefusesTheKeyIsAskedOnce() {
    surroundings.jellyfin().failWith(401);

    given().post("/api/v1/items/{itemId}/badges", Ahsoka.ID);

    assertThat(timesAskedForAhsoka()).isEqualTo(1);
  }

  /** A service that starts asks for other things too. */
  private int timesAskedForAhsoka() {
    return surroundings
        .jellyfin()
        .requests(request -> Ahsoka.ID.equals(request.query().get("ids")))
        .size();
  }

  /** Each time counts towards its owner's quota. */
  @Test
  void aFailingProviderIsAskedTwice() {
    Ahsoka.addTo(surroundings, NEVER_ASKED_FOR, NEVER_ASKED_FOR_AT_IMDB);
    surroundings.omdb().failWith(503, "");

    JsonPath report =
        given()
            .queryParam("badges", "review")
            .post("/api/v1/items/{itemId}/badges", NEVER_ASKED_FOR)
            .then()
            .extract()
            .jsonPath();

    assertThat(stage(report, "review", "missing.reason"))
        .contains("OMDb: OMDb answers 503 without a title");
    assertThat(surroundings.omdb().requestsFor(NEVER_ASKED_FOR_AT_IMDB)).hasSize(2);
  }

  @Test
  void eachProviderHasACircuitOfItsOwn() {
    badge(Ahsoka.ID);

    assertThat(given().get("/q/metrics").asString().lines())
        .filteredOn(line -> line.startsWith("ft_circuitbreaker_calls_total"))
        .anyMatch(line -> line.contains("OmdbProvider.askOnce"))
        .anyMatch(line -> line.contains("TmdbProvider.askOnce"));
  }
}
