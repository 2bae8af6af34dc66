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
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What providers say beside ratings comes with the ratings. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TitleFactsFlowTest {

  private static final String TMDB = "4711";
  private static final String SERIES = "/tv/" + TMDB;

  /** On every day on which this runs it is soon. */
  private final LocalDate next = LocalDate.now(ZoneOffset.UTC).plusDays(3);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void tmdbKnowsWhereAhsokaIsStreamedAndWhenItGoesOn() {
    surroundings.reset();
    Ahsoka.addTo(surroundings, Ahsoka.ID, "tt0004711", TMDB);
    surroundings
        .tmdb()
        .add(
            SERIES,
            "watch/providers",
            new JsonObject(
                """
                {"results":{"DE":{"flatrate":[{"provider_name":"Disney Plus"}]}}}
                """));
    surroundings
        .tmdb()
        .add(SERIES, "next_episode_to_air", new JsonObject().put("air_date", next.toString()));
    set("streaming", "{\"enabled\":true,\"country\":\"DE\"}");
    set("status", "{\"enabled\":true,\"nextWithin\":7}");
  }

  @Test
  void ratingsServicesAndTheNextEpisodeTakeOneCallAndAreKeptTogether() {
    JsonPath first = badge(Ahsoka.ID);
    JsonPath second = badge(Ahsoka.ID);

    assertThat(stage(first, "review", "ratings.source")).contains("TMDB");
    assertShowsFacts(first);
    assertShowsFacts(second);
    assertThat(calls()).isEqualTo(1);
  }

  private void assertShowsFacts(JsonPath report) {
    assertThat(stage(report, "streaming", "value")).isEqualTo("Disney Plus");
    assertThat(stage(report, "status", "value")).isEqualTo("Next " + next);
  }

  private int calls() {
    return surroundings.tmdb().requests(any -> true).size();
  }

  private static void set(String badge, String document) {
    given()
        .contentType("application/json")
        .body(document)
        .put("/api/v1/settings/" + badge)
        .then()
        .statusCode(200);
  }
}
