package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class NotificationsConfigTest {

  private static final int BEFORE_THE_USUAL_ONE = 200;

  @Test
  void nobodyIsToldUnlessItIsSet() {
    SmallRyeConfig config = config(Map.of());

    assertThat(config.getConfigMapping(NotificationsConfig.class).notifications()).isEmpty();
  }

  @Test
  void theSameCauseIsToldOnceInSixHoursAndALibraryIsAwayAfterThirtyMinutes() {
    NotifyConfig config = config(Map.of()).getConfigMapping(NotifyConfig.class);

    assertThat(config.onceIn()).isEqualTo(Duration.ofHours(6));
    assertThat(config.libraryAway()).isEqualTo(Duration.ofMinutes(30));
    assertThat(config.link()).isEmpty();
  }

  @Test
  void targetsHaveNamesOfTheOwners() {
    Map<String, NotificationsConfig.Declared> targets =
        config(
                Map.of(
                    "badge-pipeline.notifications.phone.type", "ntfy",
                    "badge-pipeline.notifications.phone.url", "https://ntfy.sh/mine",
                    "badge-pipeline.notifications.\"my chat\".type", "discord",
                    "badge-pipeline.notifications.\"my chat\".url", "https://discord.com/x"))
            .getConfigMapping(NotificationsConfig.class)
            .notifications();

    assertThat(targets).containsOnlyKeys("phone", "my chat");
    assertThat(Objects.requireNonNull(targets.get("phone")).type()).isEqualTo(TargetType.NTFY);
    assertThat(Objects.requireNonNull(targets.get("phone")).token()).isEmpty();
  }

  @Test
  void theEnvironmentSetsTargetsToo() {
    ConfigSource environment =
        new EnvConfigSource(
            Map.of(
                "BADGE_PIPELINE_NOTIFICATIONS_PHONE_TYPE", "gotify",
                "BADGE_PIPELINE_NOTIFICATIONS_PHONE_URL", "https://gotify.example",
                "BADGE_PIPELINE_NOTIFICATIONS_PHONE_TOKEN", "t0ken"),
            300);

    Map<String, NotificationsConfig.Declared> targets =
        config(environment).getConfigMapping(NotificationsConfig.class).notifications();

    assertThat(targets).containsOnlyKeys("phone");
    assertThat(Objects.requireNonNull(targets.get("phone")).token()).hasValue("t0ken");
  }

  private static SmallRyeConfig config(Map<String, String> set) {
    return config(new PropertiesConfigSource(set, "test", 100));
  }

  private static SmallRyeConfig config(ConfigSource source) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, BEFORE_THE_USUAL_ONE, new DurationConverter())
        .withMapping(NotificationsConfig.class)
        .withMapping(NotifyConfig.class)
        .withSources(source)
        .build();
  }
}
