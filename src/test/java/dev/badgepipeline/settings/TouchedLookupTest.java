package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Lookup.Part;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.database.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TouchedLookupTest {

  private static final SettingsScope FILMS = SettingsScope.library("films");
  private static final SettingsKey EVERYWHERE =
      new SettingsKey(SettingsScope.EVERYWHERE, "runtime");

  private final MemoryStore store = new MemoryStore();

  @Test
  void namesThoseOfWhichAnythingIsSet() {
    save(new SettingsKey(FILMS, "added"), Optional.of("{}"));
    save(EVERYWHERE, Optional.of("{}"));
    save(new SettingsKey(SettingsScope.EVERYWHERE, "status"), Optional.empty());
    save(new SettingsKey(SettingsScope.library("series"), "studio"), Optional.of("{}"));

    assertThat(names(FILMS)).containsExactlyInAnyOrder("runtime", "added");
    assertThat(names(SettingsScope.EVERYWHERE)).containsExactly("runtime");
  }

  @Test
  void eachDocumentIsRememberedAsIfItWereAskedForAlone() {
    StoredSettings stored = new StoredSettings(Optional.of("{}"), 3);
    TouchedSettings answer =
        new TouchedSettings(
            Map.of(
                EVERYWHERE, stored, new SettingsKey(FILMS, "runtime"), StoredSettings.UNTOUCHED));

    assertThat(lookup(FILMS).parts(answer))
        .containsExactlyInAnyOrder(
            new Part("settings/runtime", stored, Retention.ON_DISK),
            new Part("settings-own/runtime/films", StoredSettings.UNTOUCHED, Retention.NONE));
  }

  private void save(SettingsKey key, Optional<String> document) {
    store
        .write(new SaveSettings(key, document, 0, Instant.EPOCH))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private Set<String> names(SettingsScope scope) {
    return store.read(lookup(scope)).await().atMost(Duration.ofSeconds(20)).names();
  }

  private static TouchedLookup lookup(SettingsScope scope) {
    return new TouchedLookup(scope, List.of("runtime", "added", "status", "studio"));
  }
}
