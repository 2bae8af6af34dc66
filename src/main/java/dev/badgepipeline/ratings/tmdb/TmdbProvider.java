package dev.badgepipeline.ratings.tmdb;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.RatingProvider;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** TMDb: its users' own rating. */
@ApplicationScoped
class TmdbProvider implements RatingProvider {

  private final TmdbConfig config;
  private final TmdbClient client;

  TmdbProvider(TmdbConfig config, TmdbClient client) {
    this.config = config;
    this.client = client;
  }

  @Override
  public String name() {
    return TmdbClient.SERVICE;
  }

  @Override
  public Set<RatingSource> sources() {
    return Set.of(RatingSource.TMDB);
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<ApiKey> key() {
    return config.token().map(ApiKey::new);
  }

  /** TMDb's own id is exact; otherwise the IMDb id is looked up. */
  @Override
  public Optional<String> idOf(Item item) {
    return switch (item.type()) {
      case MOVIE, SERIES -> own(item).or(() -> found(item.ids().imdb()));
      case SEASON -> ofSeries(item);
      case EPISODE -> found(item.ids().imdb()).or(() -> ofSeries(item));
    };
  }

  private static Optional<String> own(Item item) {
    String kind = item.type() == ItemType.MOVIE ? "movie/" : "tv/";
    return item.ids().tmdb().map(id -> kind + id);
  }

  private static Optional<String> ofSeries(Item item) {
    return item.seriesIds().tmdb().map(id -> "tv/" + id).or(() -> found(item.seriesIds().imdb()));
  }

  private static Optional<String> found(Optional<String> imdbId) {
    return imdbId.map(id -> TmdbClient.FIND + id);
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    return client.title(id, key().orElseThrow());
  }
}
