package dev.badgepipeline.database;

import static dev.badgepipeline.surroundings.TestedService.database;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that the tables refuse is the mistake of who sends it, not a fault of the database. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CallersMistakeTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into award (imdb_id, award, won) values ('tt1', null, true)",
        "insert into pipeline_run (run_id, started_at, report) values ('mistaken', now(), null)",
        "insert into award (imdb_id, award, won) values ('tt6751668', 'CANNES', true)"
      })
  void opensNoFreshPoolAndNoCircuit(String statement) {
    int generation = database().getInt("generation");

    Isolated<String> outcome =
        tiers
            .inIsolation("mistaken", store -> store.read(new Statement(statement)))
            .await()
            .atMost(LONG_ENOUGH);

    assertThat(outcome).isInstanceOf(Isolated.Broken.class);
    assertThat(outcome.tier()).isEqualTo(Tier.MAIN_POOL);
    assertThat(outcome.attempts()).isEqualTo(1);
    assertThat(database().getInt("generation")).isEqualTo(generation);
    assertThat(database().getString("circuit")).isEqualTo("CLOSED");
  }

  private record Statement(String sql) implements TextLookup {

    @Override
    public String key() {
      return "test/" + sql;
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return session.createNativeQuery(sql).executeUpdate().map(String::valueOf);
    }
  }
}
