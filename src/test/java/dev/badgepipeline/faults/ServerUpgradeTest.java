package dev.badgepipeline.faults;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import dev.badgepipeline.database.embedded.Dump;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The database moves to a server of the next major version while the service runs; the address
 * stays the same.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
@EnabledIf("nextVersionIsThere")
class ServerUpgradeTest {

  /** Unpacked by the build where there is one for its platform. */
  private static final Path NEXT_VERSION =
      Path.of("target", "next-postgresql", "postgres-linux-x86_64.txz").toAbsolutePath();

  /** No other test has these: what the service has last known of a title outlives the database. */
  private static final String BEFORE = "%032x".formatted(0xbef0);

  private static final String AMID = "%032x".formatted(0xa41d);
  private static final String AFTER = "%032x".formatted(0xaf7e);
  private static final String FOUR_RATINGS = "[76, 80, 86, 68]";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // started for each test
  private DisposablePostgres next;

  static boolean nextVersionIsThere() {
    return Files.exists(NEXT_VERSION);
  }

  @BeforeEach
  void bothServersAreThere() {
    surroundings.reset();
    Ahsoka.addTo(surroundings, BEFORE, "tt7700001");
    Ahsoka.addTo(surroundings, AMID, "tt7700002");
    Ahsoka.addTo(surroundings, AFTER, "tt7700003");
    next = DisposablePostgres.startNew(NEXT_VERSION);
    assertThat(majorVersion(next)).isGreaterThan(majorVersion(surroundings.postgres()));
  }

  @AfterEach
  void onlyTheOldOneIsLeft() {
    next.close();
    surroundings.wayToDatabase().leadTo(surroundings.postgres().port());
    surroundings.wayToDatabase().heal();
    surroundings.postgres().start();
  }

  private static int majorVersion(DisposablePostgres server) {
    return Integer.parseInt(server.ask("show server_version_num")) / 10_000;
  }

  @Test
  void nextPosterHasItsBadgesFromTheNewServer() {
    badge(BEFORE);
    Dump.of(surroundings.postgres()).restoreTo(next);
    surroundings.wayToDatabase().leadTo(next.port());
    surroundings.postgres().kill();

    JsonPath report = badge(AFTER);

    assertThat(report.<String>getList("stages.tier")).isSubsetOf("MAIN_POOL", "FRESH_POOL");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS);
    assertThatNothingIsLost(BEFORE, AFTER);
  }

  @Test
  void posterAmidTheMoveIsWrittenToTheNewServer() {
    badge(BEFORE);
    surroundings.wayToDatabase().refuse();
    JsonPath report = badge(AMID);
    Dump.of(surroundings.postgres()).restoreTo(next);
    surroundings.postgres().kill();
    surroundings.wayToDatabase().leadTo(next.port());
    surroundings.wayToDatabase().heal();

    assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS);
    assertThatNothingIsLost(BEFORE, AMID);
  }

  private void assertThatNothingIsLost(String... items) {
    TestedService.awaitMainPool();
    for (String item : items) {
      assertThat(
              next.ask("select count(*) from pipeline_run where item_id = 'jellyfin:" + item + "'"))
          .isEqualTo("1");
      surroundings.omdb().reset();
      JsonPath again = badge(item);
      assertThat(again.getList("stages.tier")).containsOnly("MAIN_POOL");
      assertThat(stage(again, "review", "ratings.percent"))
          .as("from what was kept: the provider knows nothing any more")
          .isEqualTo(FOUR_RATINGS);
    }
  }
}
