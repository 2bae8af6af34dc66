package dev.badgepipeline.ratings.tmdb;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.ratings.HttpRatingProvider;
import dev.badgepipeline.ratings.ProviderAccess;
import dev.badgepipeline.ratings.ProviderCalls;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** TMDb: its users' own rating, where titles are streamed, and when series go on. */
@Singleton
public class TmdbProvider extends HttpRatingProvider<TmdbTitle> {

  private static final String FIND = "find/";
  private static final Duration LIMIT_PAUSE = Duration.ofSeconds(10);

  private final TmdbConfig config;

  TmdbProvider(TmdbConfig config, ProviderCalls calls) {
    super(calls, TmdbTitle.class, config.patience());
    this.config = config;
  }

  @Override
  public String name() {
    return "TMDb";
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
  public ProviderAccess configured() {
    return ProviderAccess.of(config.url(), config.token());
  }

  @Override
  protected Duration timeout() {
    return config.timeout();
  }

  @Override
  protected Duration limitPause() {
    return LIMIT_PAUSE;
  }

  /** TMDb's own id is exact; otherwise the IMDb id is looked up. */
  @Override
  public Optional<String> idOf(Item item) {
    return switch (item.type()) {
      case MOVIE, SERIES -> own(item).or(() -> found(item.ids().imdb()));
      case SEASON -> ofSeries(item);
      case EPISODE -> found(item.ids().imdb()).or(() -> ofSeries(item));
      case COLLECTION -> Optional.empty(); // its ids there are of no title
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
    return imdbId.map(id -> FIND + id);
  }

  @Override
  public ProviderIds idsIn(String id) {
    String own = id.substring(id.indexOf('/') + 1);
    return id.startsWith(FIND)
        ? ProviderIds.imdb(own)
        : new ProviderIds(Optional.empty(), Optional.of(own), Optional.empty());
  }

  /** What a search finds cannot be asked for together with anything else. */
  @Override
  protected UpstreamRequest request(String id, ProviderAccess access, ApiKey key) {
    UpstreamRequest request =
        get(access.address().at(id)).withHeader("Authorization", "Bearer " + key.value());
    return id.startsWith(FIND)
        ? request.withQuery("external_source", "imdb_id")
        : request.withQuery("append_to_response", "watch/providers");
  }
}
