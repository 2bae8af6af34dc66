package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTypesTest {

  private static final SettingsType<String> WEATHER =
      new SettingsType<>("weather", String.class, "fine");
  private static final SettingsType<String> NEWS = new SettingsType<>("news", String.class, "none");

  private final SettingsTypes types = SettingsInMemory.types(WEATHER, NEWS);

  @Test
  void settingsAreFoundByTheirName() {
    assertThat(types.named("weather")).isEqualTo(WEATHER);
  }

  @Test
  void allAreListedByTheirNames() {
    assertThat(types.all()).isEqualTo(List.of(NEWS, WEATHER));
  }

  @Test
  void aNameWithoutSettingsIsAnsweredWithThoseThatThereAre() {
    assertThatThrownBy(() -> types.named("sport"))
        .isInstanceOf(UnknownSettingsException.class)
        .hasMessage("there are no settings 'sport'; there are news, weather");
  }
}
