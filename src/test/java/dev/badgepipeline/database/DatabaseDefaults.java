package dev.badgepipeline.database;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The configuration of an owner who has set nothing. */
final class DatabaseDefaults {

  private DatabaseDefaults() {}

  static DatabaseConfig config() {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 100, new DurationConverter())
        .withMapping(DatabaseConfig.class)
        .build()
        .getConfigMapping(DatabaseConfig.class);
  }
}
