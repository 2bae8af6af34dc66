package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change whose commit is in doubt is made again, and has taken effect once. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SaveSettingsTest {

  private static final SettingsKey KEY = new SettingsKey(SettingsScope.EVERYWHERE, "weather");
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123456789Z");
  private static final SaveSettings FIRST = change("{\"celsius\":20}", 0, NOW);
  private static final SaveSettings SECOND = change("{\"celsius\":30}", 1, NOW.plusSeconds(1));

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void nothingIsSet() {
    surroundings.reset();
  }

  @Test
  void firstChangeMadeTwiceIsStoredOnce() {
    save(FIRST);

    save(FIRST);

    assertThat(stored()).isEqualTo("1 {\"celsius\":20}");
  }

  @Test
  void laterChangeMadeTwiceIsStoredOnce() {
    save(FIRST);
    save(SECOND);

    save(SECOND);

    assertThat(stored()).isEqualTo("2 {\"celsius\":30}");
  }

  @Test
  void olderChangeAfterANewerIsAConflict() {
    save(FIRST);
    save(SECOND);

    Throwable failure = catchThrowable(() -> save(FIRST));

    assertThat(failure).isInstanceOf(SettingsConflictException.class);
    assertThat(stored()).isEqualTo("2 {\"celsius\":30}");
  }

  @Test
  void sameDocumentOfAnotherAuthorIsAConflict() {
    save(FIRST);

    Throwable failure =
        catchThrowable(() -> save(change("{\"celsius\":20}", 0, NOW.plusMillis(1))));

    assertThat(failure).isInstanceOf(SettingsConflictException.class);
  }

  @Test
  void otherDocumentOfTheSameMomentIsAConflict() {
    save(FIRST);

    Throwable failure = catchThrowable(() -> save(change("{\"celsius\":30}", 0, NOW)));

    assertThat(failure).isInstanceOf(SettingsConflictException.class);
  }

  @Test
  void removalMadeTwiceIsMadeOnce() {
    save(FIRST);
    SaveSettings removal = new SaveSettings(KEY, Optional.empty(), 1, NOW.plusSeconds(1));
    save(removal);

    save(removal);

    assertThat(stored()).isEqualTo("2 nothing");
  }

  @Test
  void changeOfWhatWasRemovedAndSetAnewIsAConflict() {
    save(FIRST);
    save(new SaveSettings(KEY, Optional.empty(), 1, NOW.plusSeconds(1)));
    save(change("{\"celsius\":40}", 2, NOW.plusSeconds(2)));

    Throwable failure = catchThrowable(() -> save(SECOND));

    assertThat(failure).isInstanceOf(SettingsConflictException.class);
    assertThat(stored()).isEqualTo("3 {\"celsius\":40}");
  }

  @Test
  void changeOfALibraryLeavesTheOthers() {
    save(FIRST);
    SettingsKey films = new SettingsKey(SettingsScope.library("films"), "weather");

    save(new SaveSettings(films, Optional.of("{\"celsius\":5}"), 0, NOW));

    assertThat(stored()).isEqualTo("1 {\"celsius\":20}");
  }

  private static SaveSettings change(String document, long version, Instant at) {
    return new SaveSettings(KEY, Optional.of(document), version, at);
  }

  private void save(SaveSettings change) {
    tiers.call("test", store -> store.write(change)).await().atMost(Duration.ofSeconds(20));
  }

  private String stored() {
    return surroundings
        .postgres()
        .ask(
            "select version || ' ' || coalesce(document, 'nothing') from settings where scope = 'everywhere' and name = 'weather'");
  }
}
