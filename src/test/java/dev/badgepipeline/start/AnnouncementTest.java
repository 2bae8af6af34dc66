package dev.badgepipeline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class AnnouncementTest {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void startIsAnnouncedWithWhatTheServiceHasAndLacks() {
    await()
        .untilAsserted(
            () ->
                assertThat(surroundings.log().text())
                    .contains("The service answers on http://localhost, on a free port")
                    .containsPattern("jellyfin: \\d+ films and series")
                    .contains("Database: postgresql://127.0.0.1:")
                    .contains("No key is set for MDBList"));
  }
}
