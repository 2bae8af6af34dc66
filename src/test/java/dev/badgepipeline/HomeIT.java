package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.database;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Home;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The program as it is shipped, started by somebody who has configured nothing. */
@QuarkusIntegrationTest
@WithTestResource(Home.class)
class HomeIT {

  @SuppressWarnings("NullAway.Init") // injected
  Home home;

  @Test
  void sampleLibraryIsBadgedOnItsOwnDatabase() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(home.badgedTitles()).hasSize(12));

    assertThat(database().getString("tier")).isEqualTo("MAIN_POOL");
  }

  @Test
  void databaseThatDiesIsStartedAgain() {
    ProcessHandle first = home.database().orElseThrow();
    first.destroyForcibly();

    await().until(() -> home.database().filter(now -> now.pid() != first.pid()).isPresent());
    TestedService.awaitMainPool();

    assertThat(database().getString("circuit")).isEqualTo("CLOSED");
  }
}
