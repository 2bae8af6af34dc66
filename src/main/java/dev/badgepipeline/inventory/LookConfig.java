package dev.badgepipeline.inventory;

import dev.badgepipeline.library.ItemType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What is looked for in libraries. */
@ConfigMapping(prefix = "badge-pipeline.sweep")
public interface LookConfig {

  /**
   * Of which types what comes or changes is badged without anybody asking again, such as {@code
   * movie,series,season}. What there is of a type when it is named here for the first time stays as
   * it is; a job badges that.
   */
  @WithDefault("movie,series")
  Set<ItemType> types();
}
