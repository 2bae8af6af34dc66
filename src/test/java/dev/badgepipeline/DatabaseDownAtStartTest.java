package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A service that starts before its database serves at once, and takes the database up later. */
@QuarkusTest
@WithTestResource(
    value = Surroundings.class,
    initArgs = @ResourceArg(name = "database", value = "down"))
class DatabaseDownAtStartTest {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void databaseIsTakenUpWhenItComes() {
    Ahsoka.addTo(surroundings);
    JsonPath without = badge(Ahsoka.ID);
    surroundings.postgres().start();
    TestedService.awaitMainPool();

    JsonPath with = badge(Ahsoka.ID);

    assertThat(without.getList("stages.tier")).containsOnly("CACHE_ONLY");
    assertThat(stage(without, "review", "ratings.percent")).isEqualTo("[76, 80, 86, 68]");
    assertThat(stage(without, "review", "notices")).contains("settings/review is not known");
    assertThat(with.getList("stages.tier")).containsOnly("MAIN_POOL");
    assertThat(surroundings.postgres().ask("select count(*) from provider_answer")).isEqualTo("2");
  }
}
