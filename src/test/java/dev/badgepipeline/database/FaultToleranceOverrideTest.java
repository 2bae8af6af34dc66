package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A deployment may set other numbers than those of the annotations. */
@QuarkusTest
@TestProfile(FaultToleranceOverrideTest.OneMoreTry.class)
@WithTestResource(Surroundings.class)
class FaultToleranceOverrideTest {

  /** One further try instead of two, and time for both however slow the machine is. */
  public static class OneMoreTry implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.fault-tolerance.\"dev.badgepipeline.database.MainPoolTier/call\""
              + ".retry.max-retries",
          "1",
          "badge-pipeline.database.stage-budget",
          "30s");
    }
  }

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @Test
  void triesInTheMainPoolAreAsConfigured() {
    surroundings.reset();

    Isolated<String> outcome =
        tiers
            .inIsolation("conflicting", store -> store.read(new Conflict()))
            .await()
            .atMost(Duration.ofSeconds(30));

    assertThat(outcome.attempts()).isEqualTo(2);
  }

  /** Is always in conflict with another transaction, which is worth further tries. */
  private record Conflict() implements TextLookup {

    @Override
    public String key() {
      return "test/conflict";
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return session
          .createNativeQuery(
              "do $$ begin raise exception 'conflict' using errcode = '40001'; end $$")
          .executeUpdate()
          .replaceWith("");
    }
  }
}
