package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

class SettingsDraftsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String DRAFT = "{\"enabled\":false}";
  private static final SettingsKey EVERYWHERE = key(SettingsScope.EVERYWHERE, "review");
  private static final SettingsKey FILMS = key(SettingsScope.library("films"), "review");

  private final MemoryStore saved = new MemoryStore();
  private final StageStore store = new SettingsDrafts(Map.of(EVERYWHERE, DRAFT)).over(saved);

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
    assertThat(documents(store, EVERYWHERE)).containsExactly(DRAFT);
  }

  @Test
  void leavesOtherSettingsAsTheyAreSaved() {
    assertThat(documents(store, key(SettingsScope.EVERYWHERE, "award"))).isEmpty();
  }

  @Test
  void leavesOtherQuestionsToTheStore() {
    assertThat(store.read(new Greeting()).await().atMost(LONG_ENOUGH)).isEqualTo("hello");
  }

  @Test
  void withoutDraftsTheStoreIsTheSame() {
    assertThat(new SettingsDrafts(Map.of()).over(saved)).isSameAs(saved);
  }

  @Test
  void writesToTheStore() {
    Nothing change = new Nothing();

    store.write(change).await().atMost(LONG_ENOUGH);

    assertThat(saved.written()).containsExactly(change);
  }

  @Test
  void aDraftForEverywhereIsBelowWhatALibraryHasOfItsOwn() {
    saveInFilms("{\"colour\":\"red\"}");

    assertThat(documents(store, FILMS)).containsExactly(DRAFT, "{\"colour\":\"red\"}");
  }

  @Test
  void aDraftForALibraryReplacesItsOwnSettings() {
    saveInFilms("{\"colour\":\"red\"}");
    StageStore tryingOut = new SettingsDrafts(Map.of(FILMS, DRAFT)).over(saved);

    assertThat(documents(tryingOut, FILMS)).containsExactly(DRAFT);
    assertThat(documents(tryingOut, EVERYWHERE)).isEmpty();
  }

  private void saveInFilms(String document) {
    saved
        .write(new SaveSettings(FILMS, Optional.of(document), 0, Instant.EPOCH))
        .await()
        .atMost(LONG_ENOUGH);
    saved
        .write(new SaveSettings(EVERYWHERE, Optional.empty(), 0, Instant.EPOCH))
        .await()
        .atMost(LONG_ENOUGH);
  }

  private static SettingsKey key(SettingsScope scope, String name) {
    return new SettingsKey(scope, name);
  }

  /** What is set at all, that of everywhere first. */
  private static List<String> documents(StageStore store, SettingsKey key) {
    return store
        .read(new SettingsLookup(key, layers -> {}))
        .await()
        .atMost(LONG_ENOUGH)
        .widestFirst()
        .stream()
        .flatMap(layer -> layer.stored().document().stream())
        .toList();
  }
}
