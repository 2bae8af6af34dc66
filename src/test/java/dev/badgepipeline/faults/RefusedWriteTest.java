package dev.badgepipeline.faults;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.database;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers, but refuses what the service has to write. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RefusedWriteTest {

  private static final Duration SEVERAL_PROBES = Duration.ofSeconds(4);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  private Mend mend = () -> {};

  @BeforeEach
  void columnsAreHidden() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    badge(Ahsoka.ID);
    mend = Fault.COLUMN_MISSING.strike(surroundings);
    badge(Ahsoka.ID);
    await().until(() -> !"MAIN_POOL".equals(database().getString("tier")));
  }

  @AfterEach
  void columnsAreThere() throws Exception {
    mend.mend();
    TestedService.awaitMainPool();
  }

  @Test
  void databaseIsNotCalledBackBeforeItTakesWhatWaits() {
    long before = timesCalledBack();

    await()
        .during(SEVERAL_PROBES)
        .atMost(SEVERAL_PROBES.plusSeconds(1))
        .until(() -> timesCalledBack() == before);
  }

  private long timesCalledBack() {
    return surroundings.log().text().lines().filter(line -> line.contains("is back")).count();
  }

  @Test
  void healthSaysWhatIsRefused() {
    await()
        .atMost(SEVERAL_PROBES)
        .untilAsserted(() -> assertThat(database().prettify()).contains("42703"));
  }
}
