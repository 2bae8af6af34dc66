package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database serves something that cannot be, such as settings that do not validate. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class UnusableValueTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
    // Work that began while the tests before had no database may still fail, and open the circuit.
    await()
        .during(Duration.ofMillis(500))
        .atMost(LONG_ENOUGH)
        .until(() -> TestedService.mainPoolServes(TestedService.database()));
  }

  @Test
  void lastUsableValueServesInItsPlace() {
    ask(new Question("greeting", "well"));

    Isolated<String> spoilt = ask(new Question("greeting", "spoilt"));

    assertThat(spoilt).isInstanceOf(Isolated.Done.class);
    assertThat(((Isolated.Done<String>) spoilt).value()).isEqualTo("well");
    assertThat(spoilt.tier()).isEqualTo(Tier.CACHE_ONLY);
    assertThat(spoilt.notices())
        .containsExactly("greeting is spoilt; the last that could be used serve");
  }

  @Test
  void noDefaultTakesItsPlace() {
    Isolated<String> spoilt = ask(new Question("never well", "spoilt"));

    assertThat(spoilt).isInstanceOf(Isolated.Broken.class);
    assertThat(((Isolated.Broken<String>) spoilt).failure()).hasMessage("never well is spoilt");
  }

  @Test
  void nobodyElseIsKeptFromTheDatabase() {
    ask(new Question("spoilt for itself", "spoilt"));

    Isolated<String> other = ask(new Question("another", "well"));

    assertThat(other.tier()).isEqualTo(Tier.MAIN_POOL);
  }

  private Isolated<String> ask(Question question) {
    return tiers.inIsolation("test", store -> store.read(question)).await().atMost(LONG_ENOUGH);
  }

  /** Objects to one answer, and has a default for the time without any. */
  private record Question(String key, String answer) implements Lookup<String> {

    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return session
          .createNativeQuery("select cast(:answer as text)", String.class)
          .setParameter("answer", answer)
          .getSingleResult();
    }

    @Override
    public Optional<String> ifUnknown() {
      return Optional.of("default");
    }

    @Override
    public Optional<String> objectionTo(String found) {
      return found.equals("spoilt") ? Optional.of(key + " is spoilt") : Optional.empty();
    }
  }
}
