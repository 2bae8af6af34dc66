package dev.badgepipeline.configuration;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Has a member of every form that settings take. */
interface SampleConfig {

  /** How {@code long} it takes, see {@link Duration}. */
  @WithDefault("30s")
  Duration longTimeout();

  /** A limit. */
  OptionalInt limit();

  /** Several names. */
  Optional<List<String>> names();

  /** A renamed one. */
  @WithName("other")
  Optional<String> renamed();

  /** What belongs together. */
  Group group();

  /** A group. */
  interface Group {

    /** A choice. */
    @WithDefault("by-name")
    Order order();
  }

  /** The constants of the choice. */
  enum Order {
    BY_NAME,
    NEWEST
  }
}
