package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeValues;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;

/**
 * Decides what one kind of badge shows for an item. A processor never touches pixels, never sees a
 * session, and may fail in any way without any effect on the next one.
 */
public interface BadgeProcessor extends BadgeValues {

  /** The place in the pipeline; lower runs earlier. */
  int order();

  SettingsType<?> settings();

  /**
   * Decides. A failure of the returned {@link Uni} fails this stage only.
   *
   * @param store this stage's own way to the database
   */
  Uni<Verdict> badge(Item item, StageStore store);
}
