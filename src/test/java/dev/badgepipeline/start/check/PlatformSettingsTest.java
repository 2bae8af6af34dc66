package dev.badgepipeline.start.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformSettingsTest {

  private static final int FILE_OF_THE_PROGRAM = 250;
  private static final int ENVIRONMENT = 300;

  @ParameterizedTest
  @CsvSource({
    "QUARKUS_HTTP_HOST, 0.0.0.0, true",
    "quarkus.http.port, 8081, true",
    "QUARKUS_HTTP_PORT, many, false",
    "QUARKUS_DATASOURCE_REACTIVE_URL, postgresql://db:5432/badges, true",
    "QUARKUS_DATASOURCE_PASSWORD, anything, true",
    "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE, 20, true",
    "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE, '', false",
    "QUARKUS_LOG_LEVEL, DEBUG, false",
    "quarkus.log.level, loud, false",
    "%prod.quarkus.log.level, loud, false",
    "_PROD_QUARKUS_LOG_LEVEL, loud, false",
    "QUARKUS_CONFIG_LOCATIONS, /etc/badges, false",
    "SMALLRYE_CONFIG_LOCATIONS, /etc/badges, false",
    "BADGE_PIPELINE_RENDERING_THREADS, many, true",
    "PATH, /bin, true",
    "_, /usr/bin/java, true"
  })
  void plainAreThoseWhoseTypeIsSeenAtOnce(String name, String value, boolean plain) {
    assertThat(arePlain(name, value, ENVIRONMENT)).isEqualTo(plain);
  }

  @Test
  void whatTheProgramCarriesIsNobodysSetting() {
    assertThat(arePlain("quarkus.log.level", "DEBUG", FILE_OF_THE_PROGRAM)).isTrue();
    assertThat(arePlain("quarkus.log.level", "DEBUG", Integer.MAX_VALUE)).isTrue();
  }

  private static boolean arePlain(String name, String value, int ordinal) {
    return PlatformSettings.arePlain(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(Map.of(name, value), "of the test", ordinal))
            .build());
  }
}
