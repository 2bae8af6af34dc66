package dev.badgepipeline.ratings;

import dev.badgepipeline.upstream.UpstreamPausedException;

/**
 * Is told when a provider wants to be left alone. Features that want to know implement it as a
 * bean.
 */
@FunctionalInterface
public interface PauseObserver {

  /**
   * A provider is not asked for a while. Must take no time: whoever needs the rating waits for it.
   *
   * @param provider its name, such as {@code OMDb}
   */
  void paused(String provider, UpstreamPausedException cause);
}
