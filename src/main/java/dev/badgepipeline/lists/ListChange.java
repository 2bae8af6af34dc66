package dev.badgepipeline.lists;

import dev.badgepipeline.library.ProviderIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title that is new on a list, stands at another place of it, or has left it.
 *
 * @param title what names it on its list
 * @param gone whether it has left
 */
@RegisterForReflection
public record ListChange(
    String provider,
    String list,
    String title,
    boolean gone,
    @Nullable String imdb,
    @Nullable String tmdb,
    @Nullable String tvdb) {

  /** The ids of the title. */
  public ProviderIds ids() {
    return new ProviderIds(
        Optional.ofNullable(imdb), Optional.ofNullable(tmdb), Optional.ofNullable(tvdb));
  }
}
