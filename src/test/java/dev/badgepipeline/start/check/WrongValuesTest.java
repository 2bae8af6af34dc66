package dev.badgepipeline.start.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongValuesTest {

  private static final int ORDINAL = 100;
  private static final int PRIORITY = 200;

  @ConfigMapping(prefix = "drawing")
  interface Drawing {

    int threads();

    Duration timeout();

    String paper();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          drawing.threads | many | drawing.threads is "many": it must be a whole number
          drawing.timeout | soon | drawing.timeout is "soon": it must be a duration, such as 500ms, 20s, 5m, 1h or 7d
          drawing.paper   | ''   | drawing.paper is not set: set it
          drawing.colour  | red  | drawing.colour is no setting of this service: correct or remove it
          """)
  void everyMistakeNamesTheSettingFirst(String key, String value, String sentence) {
    assertThat(mistakes(Map.of(key, value))).containsExactly(sentence);
  }

  @Test
  void allAreNamedAtOnce() {
    assertThat(mistakes(Map.of("drawing.threads", "many", "drawing.timeout", "soon"))).hasSize(2);
  }

  private static List<String> mistakes(Map<String, String> wrong) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withConverter(Duration.class, PRIORITY, new DurationConverter())
            .withDefaultValues(
                Map.of("drawing.threads", "1", "drawing.timeout", "1s", "drawing.paper", "white"))
            .withSources(new PropertiesConfigSource(wrong, "of the test", ORDINAL))
            .withMapping(Drawing.class);
    return WrongValues.in(catchThrowableOfType(ConfigValidationException.class, builder::build))
        .map(Mistake::sentence)
        .toList();
  }
}
