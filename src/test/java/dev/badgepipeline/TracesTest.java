package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.standin.StandInTraceCollector;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TraceCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
}
