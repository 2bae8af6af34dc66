package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.standin.StandInTmdb;
import dev.badgepipeline.standin.StandInTraceCollector;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TraceCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that sends traces names itself and the call. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(TraceCollection.class)
class TracesTest {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // injected
  StandInTraceCollector collector;

  @Test
  void callIsTraced() {
    Ahsoka.addTo(surroundings);

    badge(Ahsoka.ID);

    await()
        .untilAsserted(
            () ->
                assertThat(String.join("", collector.exports()))
                    .contains("badge-pipeline", "POST /api/v1/items/{itemId}/badges"));
  }

  /** OMDb takes its key in the query. */
  @Test
  void callsToUpstreamsAreTracedWithoutKeys() {
    Ahsoka.addTo(surroundings);

    badge(Ahsoka.ID);

    await()
        .untilAsserted(
            () ->
                assertThat(String.join("", collector.exports()))
                    .contains(surroundings.omdb().url(), surroundings.jellyfin().url()));
    assertThat(String.join("", collector.exports()))
        .doesNotContain(StandInOmdb.KEY, StandInJellyfin.KEY, StandInTmdb.TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/swagger-ui/", "/q/health"})
  void whatIsForOperatorsIsNotTraced(String path) {
    String after = "/api/v1/runs/after" + path.replace('/', '-');
    given().get(path).then().statusCode(200);
    given().get(after);

    await().untilAsserted(() -> assertThat(String.join("", collector.exports())).contains(after));
    assertThat(String.join("", collector.exports())).doesNotContain(path);
  }

  @Test
  void whatCallersWriteIntoQueriesIsNotTraced() {
    given().get("/api/v1/runs/traced?key=4711-in-a-query");

    await()
        .untilAsserted(
            () -> assertThat(String.join("", collector.exports())).contains("/api/v1/runs/traced"));
    assertThat(String.join("", collector.exports())).doesNotContain("4711-in-a-query");
  }
}
