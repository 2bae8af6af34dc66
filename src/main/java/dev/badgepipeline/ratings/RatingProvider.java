package dev.badgepipeline.ratings;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.OptionalLong;
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

  /** How many calls it allows in a day, as long as it says nothing itself; empty for no limit. */
  default OptionalLong callsPerDay() {
    return OptionalLong.empty();
  }

  /** The id by which it is asked for a title, which also names the answer; empty without one. */
  Optional<String> idOf(Item item);

  /**
   * The ids of a title, as far as the id tells by which it is asked for.
   *
   * @param id from {@link #idOf}
   */
  ProviderIds idsIn(String id);

  /**
   * Asks. Fails with {@link dev.badgepipeline.upstream.UpstreamPausedException} when it asks to be
   * left alone, and with {@link dev.badgepipeline.upstream.UpstreamException} when it does not
   * answer sensibly.
   *
   * @param id from {@link #idOf}
   */
  Uni<ProviderAnswer> ask(String id);
}
