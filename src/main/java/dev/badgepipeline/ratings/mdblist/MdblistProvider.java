package dev.badgepipeline.ratings.mdblist;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.RatingProvider;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** MDBList: every source at once, asked for what the others do not have. */
@ApplicationScoped
class MdblistProvider implements RatingProvider {

  private final MdblistConfig config;
  private final MdblistClient client;

  MdblistProvider(MdblistConfig config, MdblistClient client) {
    this.config = config;
    this.client = client;
  }

  @Override
  public String name() {
    return MdblistClient.SERVICE;
  }

  @Override
  public Set<RatingSource> sources() {
    return EnumSet.allOf(RatingSource.class);
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<ApiKey> key() {
    return config.apiKey().map(ApiKey::new);
  }

  /** MDBList knows films and series only, so a season or episode has its series' ratings. */
  @Override
  public Optional<String> idOf(Item item) {
    boolean whole = item.type() == ItemType.MOVIE || item.type() == ItemType.SERIES;
    ProviderIds ids = whole ? item.ids() : item.seriesIds();
    String kind = item.type() == ItemType.MOVIE ? "/movie/" : "/show/";
    return ids.imdb()
        .map(id -> "imdb" + kind + id)
        .or(() -> ids.tmdb().map(id -> "tmdb" + kind + id))
        .or(() -> ids.tvdb().map(id -> "tvdb" + kind + id));
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    return client.title(id, key().orElseThrow());
  }
}
