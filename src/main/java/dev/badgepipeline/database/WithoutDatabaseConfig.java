package dev.badgepipeline.database;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept on disk for the time without a database. */
@ConfigMapping(prefix = "badge-pipeline.without-database")
interface WithoutDatabaseConfig {

  /**
   * How many answers of the database are remembered for the time without one. A title has five or
   * so; those that nobody has needed for longest are forgotten first.
   */
  @WithDefault("500000")
  @Bounds(min = 1)
  int rememberedAnswers();

  /** How many bytes those answers may have together. */
  @WithDefault("536870912")
  @Bounds(min = 1)
  long rememberedBytes();

  /**
   * How many changes may wait on disk for the database. What comes beyond them is not kept, and the
   * report says so.
   */
  @WithDefault("200000")
  @Bounds(min = 1)
  int waitingChanges();
}
