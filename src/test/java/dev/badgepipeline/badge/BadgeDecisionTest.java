package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsInMemory;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BadgeDecisionTest {

  private static final BadgeKind KIND = new BadgeKind("weather");

  private record Weather(boolean enabled, @Valid BadgeAppearance appearance)
      implements BadgeSettings {}

  private static final SettingsType<Weather> SETTINGS =
      BadgeSettings.type(
          KIND, Weather.class, new Weather(true, BadgeAppearance.at(Position.TOP_LEFT, 8)));

  /** Says the position that its settings have. */
  private static final class WeatherProcessor implements BadgeProcessor<Weather> {

    @Override
    public BadgeKind kind() {
      return KIND;
    }

    @Override
    public Set<BadgeValue> values() {
      return Set.of();
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public SettingsType<Weather> settings() {
      return SETTINGS;
    }

    @Override
    public Uni<Verdict> badge(BadgeRequest<Weather> request) {
      return Uni.createFrom()
          .item(new Verdict.Nothing(request.settings().appearance().position().name()));
    }
  }

  private final MemoryStore store = new MemoryStore();
  private final BadgeDecision decision = new BadgeDecision(SettingsInMemory.reader());

  @Test
  void theProcessorIsHandedTheSettingsThatHold() {
    SettingsInMemory.save(
        SETTINGS,
        SettingsScope.EVERYWHERE,
        "{\"appearance\":{\"position\":\"BOTTOM_LEFT\"}}",
        store);

    assertThat(decide()).isEqualTo(new Verdict.Nothing("BOTTOM_LEFT"));
  }

  @Test
  void aKindThatIsSwitchedOffHasNothingToShow() {
    SettingsInMemory.save(SETTINGS, SettingsScope.EVERYWHERE, "{\"enabled\":false}", store);

    assertThat(decide()).isEqualTo(new Verdict.Nothing("switched off in its settings"));
  }

  @Test
  void aKindMayBeSwitchedOffInOneLibrary() {
    SettingsInMemory.save(SETTINGS, SettingsScope.EVERYWHERE, "{\"enabled\":true}", store);
    SettingsInMemory.save(
        SETTINGS, SettingsScope.library("films:dramas"), "{\"enabled\":false}", store);

    assertThat(decideIn("dramas")).isEqualTo(new Verdict.Nothing("switched off in its settings"));
    assertThat(decideIn("comedies")).isEqualTo(new Verdict.Nothing("TOP_LEFT"));
    assertThat(decide()).isEqualTo(new Verdict.Nothing("TOP_LEFT"));
  }

  private Verdict decideIn(String library) {
    return decide(TestItems.in(new LibraryRef("films", library), TestItems.movie()));
  }

  private Verdict decide() {
    return decide(TestItems.movie());
  }

  private Verdict decide(Item item) {
    return decision
        .of(new WeatherProcessor(), item, Asker.PERSON, store)
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
