package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

class SettingsDraftsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String DRAFT = "{\"enabled\":false}";

  private final MemoryStore saved = new MemoryStore();
  private final StageStore store = new SettingsDrafts(Map.of("review", DRAFT)).over(saved);

  private record Greeting() implements Lookup<String> {

    @Override
    public String key() {
      return "settings/review";
    }

    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return Uni.createFrom().item("hello");
    }

    @Override
    public Optional<String> ifUnknown() {
      return Optional.of("hello");
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
    assertThat(read(settings("review"))).isEqualTo(StoredSettings.draft(DRAFT));
  }

  @Test
  void leavesOtherSettingsAsTheyAreSaved() {
    assertThat(read(settings("award"))).isEqualTo(StoredSettings.UNTOUCHED);
  }

  @Test
  void leavesOtherQuestionsToTheStore() {
    assertThat(read(new Greeting())).isEqualTo("hello");
  }

  @Test
  void withoutDraftsTheStoreIsTheSame() {
    assertThat(SettingsDrafts.NONE.over(saved)).isSameAs(saved);
  }

  @Test
  void writesToTheStore() {
    Nothing change = new Nothing();

    store.write(change).await().atMost(LONG_ENOUGH);

    assertThat(saved.written()).containsExactly(change);
  }

  private static SettingsLookup settings(String name) {
    return new SettingsLookup(name, stored -> {});
  }

  private <T> T read(Lookup<T> lookup) {
    return store.read(lookup).await().atMost(LONG_ENOUGH);
  }
}
