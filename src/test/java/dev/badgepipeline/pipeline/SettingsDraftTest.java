package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.settings.StoredSettings;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

class SettingsDraftTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final StoredSettings SAVED =
      new StoredSettings("any", Optional.of("{\"enabled\":true}"), 3);

  private final MemoryStore saved = new MemoryStore();
  private final SettingsDraft draft =
      new SettingsDraft(
          saved, Map.of(Plans.REVIEW, JsonNodeFactory.instance.objectNode().put("enabled", false)));

  /** Asks for settings by their key; the store knows none. */
  private record Settings(String key) implements Lookup<StoredSettings> {

    @Override
    public Class<StoredSettings> type() {
      return StoredSettings.class;
    }

    @Override
    public Uni<StoredSettings> from(Mutiny.Session session) {
      return Uni.createFrom().item(SAVED);
    }

    @Override
    public Optional<StoredSettings> ifUnknown() {
      return Optional.of(SAVED);
    }
  }

  private record Nothing() implements Change {

    @Override
    public Uni<Void> applyTo(Mutiny.Session session) {
      return Uni.createFrom().voidItem();
    }

    @Override
    public Map<String, Object> knownAnswers() {
      return Map.of();
    }
  }

  @Test
  void answersWithUnsavedSettings() {
    assertThat(read(StoredSettings.key(Plans.REVIEW)))
        .isEqualTo(StoredSettings.draft(Plans.REVIEW, "{\"enabled\":false}"));
  }

  @Test
  void leavesOtherKindsAsTheyAreSaved() {
    assertThat(read(StoredSettings.key(Plans.AWARD))).isEqualTo(SAVED);
  }

  @Test
  void leavesOtherQuestionsToTheStore() {
    assertThat(read("answer/OMDb/review")).isEqualTo(SAVED);
  }

  @Test
  void writesToTheStore() {
    Nothing change = new Nothing();

    draft.write(change).await().atMost(LONG_ENOUGH);

    assertThat(saved.written()).containsExactly(change);
  }

  private StoredSettings read(String key) {
    return draft.read(new Settings(key)).await().atMost(LONG_ENOUGH);
  }
}
