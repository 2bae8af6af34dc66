package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings are asked for once for each mark, as long as the database itself answers. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class KnownSettingsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  StageIsolation tiers;

  private final KnownSettings known = new KnownSettings();
  private int questions;

  @BeforeEach
  void nothingIsSet() {
    surroundings.reset();
  }

  @Test
  void sameMarkAsksOnce() {
    assertThat(touched("one", "runtime")).isEmpty();
    surroundings
        .postgres()
        .execute(
            "insert into settings (scope, name, document, version, changed_at)"
                + " values ('everywhere', 'runtime', '{}', 1, now())");

    assertThat(touched("one", "runtime")).as("by the same mark").isEmpty();
    assertThat(questions).isEqualTo(1);
    assertThat(touched("two", "runtime")).as("by another one").containsExactly("runtime");
  }

  @Test
  void anotherQuestionIsAnother() {
    touched("one", "runtime");
    touched("one", "added");

    assertThat(questions).isEqualTo(2);
  }

  @Test
  void whatIsKnownFromBeforeIsNotRemembered() {
    known
        .since("one")
        .over(counting(new MemoryStore()))
        .read(new TouchedLookup(SettingsScope.EVERYWHERE, List.of("runtime")))
        .await()
        .atMost(LONG_ENOUGH);

    touched("one", "runtime");

    assertThat(questions).isEqualTo(2);
  }

  private List<String> touched(String mark, String name) {
    return tiers
        .call(
            "test",
            store ->
                known
                    .since(mark)
                    .over(counting(store))
                    .read(new TouchedLookup(SettingsScope.EVERYWHERE, List.of(name))))
        .map(found -> List.copyOf(found.names()))
        .await()
        .atMost(LONG_ENOUGH);
  }

  private StageStore counting(StageStore store) {
    return new StageStore() {
      @Override
      public <T> Uni<T> read(Lookup<T> lookup) {
        questions++;
        return store.read(lookup);
      }

      @Override
      public Uni<Void> write(Change change) {
        return store.write(change);
      }

      @Override
      public <T> Uni<T> transact(Work<T> work) {
        return store.transact(work);
      }
    };
  }
}
