package dev.badgepipeline.start.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.badgepipeline.configuration.Bounds;
import dev.badgepipeline.job.JobsConfig;
import dev.badgepipeline.ratings.RatingsConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberBoundsTest {

  private static final int PRIORITY = 200;

  @Test
  void everyNumberThatIsOutOfItsBoundsIsNamedWithThem() {
    assertThat(
            mistakes(
                Map.of(
                    "badge-pipeline.jobs.workers", "-1",
                    "badge-pipeline.jobs.window", "100001",
                    "badge-pipeline.ratings.spread", "0.95",
                    "badge-pipeline.ratings.reserve", "NaN")))
        .containsExactlyInAnyOrder(
            "badge-pipeline.jobs.workers is \"-1\": it must be 0 or more",
            "badge-pipeline.jobs.window is \"100001\": it must be from 1 to 100000",
            "badge-pipeline.ratings.spread is \"0.95\": it must be from 0 to 0.9",
            "badge-pipeline.ratings.reserve is \"NaN\": it must be from 0 to 0.6");
  }

  @ParameterizedTest
  @CsvSource({
    "badge-pipeline.jobs.workers, 0",
    "badge-pipeline.jobs.window, 1",
    "badge-pipeline.jobs.window, 100000",
    "badge-pipeline.ratings.spread, 0",
    "badge-pipeline.ratings.spread, 0.9"
  })
  void theBoundsThemselvesAreInThem(String setting, String value) {
    assertThat(mistakes(Map.of(setting, value))).isEmpty();
  }

  /** Most of them are known to their packages alone. */
  @Test
  void boundsOfEveryGroupOfSettingsAreLookedAt() {
    List<? extends Class<?>> groups =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.badgepipeline")
                .stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .toList();

    assertThat(groups)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            group ->
                assertThat(Stream.of(group.getMethods()).filter(NumberBoundsTest::isBounded))
                    .allSatisfy(setting -> assertTooLittleIsFound(group, setting)));
  }

  private static boolean isBounded(Method setting) {
    return setting.isAnnotationPresent(Bounds.class);
  }

  private static void assertTooLittleIsFound(Class<?> group, Method setting) {
    String name =
        group.getAnnotation(ConfigMapping.class).prefix()
            + "."
            + StringUtil.skewer(setting.getName());

    assertThat(mistakes(Map.of(name, "-1"), group))
        .anyMatch(mistake -> mistake.startsWith(name + " is \"-1"));
  }

  private static List<String> mistakes(Map<String, String> settings) {
    return mistakes(settings, JobsConfig.class, RatingsConfig.class);
  }

  private static List<String> mistakes(Map<String, String> settings, Class<?>... groups) {
    ConfigValidationException failure =
        catchThrowableOfType(ConfigValidationException.class, () -> build(settings, groups));
    return failure == null ? List.of() : WrongValues.in(failure).map(Mistake::sentence).toList();
  }

  private static void build(Map<String, String> settings, Class<?>... groups) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, PRIORITY, new DurationConverter())
            .withConverter(MemorySize.class, PRIORITY, new MemorySizeConverter())
            .withValidator(new NumberBounds())
            .withDefaultValues(settings);
    Stream.of(groups).forEach(builder::withMapping);
    builder.build();
  }
}
