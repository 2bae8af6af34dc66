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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change whose commit is in doubt is made again, and has taken effect once. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SaveSettingsTest {

  private static final String NAME = "weather";
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123456789Z");
  private static final SaveSettings FIRST = new SaveSettings(NAME, "{\"celsius\":20}", 0, NOW);
  private static final SaveSettings SECOND =
      new SaveSettings(NAME, "{\"celsius\":30}", 1, NOW.plusSeconds(1));

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
        catchThrowable(() -> save(new SaveSettings(NAME, FIRST.document(), 0, NOW.plusMillis(1))));

    assertThat(failure).isInstanceOf(SettingsConflictException.class);
  }

  @Test
  void otherDocumentOfTheSameMomentIsAConflict() {
    save(FIRST);

    Throwable failure =
        catchThrowable(() -> save(new SaveSettings(NAME, SECOND.document(), 0, NOW)));

    assertThat(failure).isInstanceOf(SettingsConflictException.class);
  }

  private void save(SaveSettings change) {
    tiers.call("test", store -> store.write(change)).await().atMost(Duration.ofSeconds(20));
  }

  private String stored() {
    return surroundings
        .postgres()
        .ask("select version || ' ' || document from badge_settings where badge = 'weather'");
  }
}
