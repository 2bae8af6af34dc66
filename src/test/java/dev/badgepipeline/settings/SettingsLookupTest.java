package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Lookup.Part;
import dev.badgepipeline.database.Remembered;
import dev.badgepipeline.database.Retention;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered of settings, for the time without the database. */
class SettingsLookupTest {

  private static final SettingsKey EVERYWHERE = new SettingsKey(SettingsScope.EVERYWHERE, "review");
  private static final SettingsKey FILMS =
      new SettingsKey(SettingsScope.library("films"), "review");
  private static final StoredSettings FIRST = new StoredSettings(Optional.of("{\"a\":1}"), 3);
  private static final StoredSettings SECOND = new StoredSettings(Optional.of("{\"b\":2}"), 1);

  private final SettingsLookup lookup = new SettingsLookup(FILMS, layers -> {});

  private record Known(Map<String, Object> answers) implements Remembered {

    @Override
    public <T> Uni<Optional<T>> answer(String key, Class<T> type) {
      return Uni.createFrom().item(Optional.ofNullable(answers.get(key)).map(type::cast));
    }
  }

  @Test
  void eachDocumentIsRememberedByItself() {
    assertThat(lookup.parts(layers(FIRST, SECOND)))
        .containsExactly(
            new Part("settings/review", FIRST, Retention.ON_DISK),
            new Part("settings-own/review/films", SECOND, Retention.ON_DISK));
  }

  @Test
  void thatALibraryHasNothingOfItsOwnIsNotRemembered() {
    assertThat(lookup.parts(layers(FIRST, StoredSettings.UNTOUCHED)))
        .extracting(Part::retention)
        .containsExactly(Retention.ON_DISK, Retention.NONE);
  }

  @Test
  void rememberedDocumentsArePutTogether() {
    assertThat(recalled(Map.of("settings/review", FIRST, "settings-own/review/films", SECOND)))
        .contains(layers(FIRST, SECOND));
  }

  @Test
  void aLibraryOfWhichNothingIsRememberedHasNothingOfItsOwn() {
    assertThat(recalled(Map.of("settings/review", FIRST)))
        .contains(layers(FIRST, StoredSettings.UNTOUCHED));
  }

  /** The owner may have set anything there, which a default must not replace unsaid. */
  @Test
  void withoutWhatIsSetEverywhereNothingIsKnown() {
    assertThat(recalled(Map.of("settings-own/review/films", SECOND))).isEmpty();
  }

  private Optional<SettingsLayers> recalled(Map<String, Object> answers) {
    return lookup.recalled(new Known(answers)).await().atMost(Duration.ofSeconds(20));
  }

  private static SettingsLayers layers(StoredSettings everywhere, StoredSettings own) {
    return SettingsLayers.of(FILMS, key -> key.equals(EVERYWHERE) ? everywhere : own);
  }
}
