package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Home;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the program as it is shipped says once it has started. */
class AnnouncementIT {

  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

  private final Home home = new Home();
  private final Instance instance =
      Instance.start(
          Program.packaged(),
          Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"),
          home.dataDir());

  @AfterEach
  void stop() {
    instance.close();
    home.database().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void addressLibraryDatabaseAndWhatIsMissingAreSaid() {
    await()
        .atMost(STARTS_WITHIN)
        .untilAsserted(
            () ->
                assertThat(instance.log())
                    .containsOnlyOnce(
                        "The service answers on http://localhost:" + instance.address().getPort())
                    .containsOnlyOnce("sample: 12 films and series")
                    .containsOnlyOnce(
                        "Database: embedded, in " + home.dataDir().resolve("postgresql"))
                    .containsOnlyOnce("No key is set for MDBList, OMDb, TMDb"));
  }
}
