package dev.badgepipeline.badge;

import dev.badgepipeline.settings.Configurable;
import io.smallrye.mutiny.Uni;

/**
 * Decides what one kind of badge shows for an item. A processor never touches pixels, never sees a
 * session, and may fail in any way without any effect on the next one.
 *
 * @param <S> the settings of the kind
 */
public interface BadgeProcessor<S extends BadgeSettings> extends BadgeValues, Configurable<S> {

  /** The place in the pipeline; lower runs earlier. */
  int order();

  /** Whether it is switched off until its owner says otherwise. */
  default boolean isOffByDefault() {
    return !settings().defaults().enabled();
  }

  /** Whether what it shows changes with the date, though nothing about an item does. */
  default boolean changesWithTime() {
    return false;
  }

  /** Decides. A failure of the returned {@link Uni} fails this stage only. */
  Uni<Verdict> badge(BadgeRequest<S> request);
}
