package dev.badgepipeline.ratings;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;

/** A service that knows ratings. A new one is a new package with an implementation of this. */
public interface RatingProvider {

  /** The name as people write it, such as {@code OMDb}. */
  String name();

  /** The sources whose ratings it passes on. */
  Set<RatingSource> sources();

  /** Providers of lower numbers are asked first; the others only for what is still missing. */
  int order();

  /** The key to it; empty when its owner has none. */
  Optional<ApiKey> key();

  /** The id by which it is asked for a title, which also names the answer; empty without one. */
  Optional<String> idOf(Item item);

  /**
   * Asks. Fails with {@link dev.badgepipeline.upstream.UpstreamPausedException} when it asks to be
   * left alone, and with {@link dev.badgepipeline.upstream.UpstreamException} when it does not
   * answer sensibly.
   *
   * @param id from {@link #idOf}
   */
  Uni<ProviderAnswer> ask(String id);
}
