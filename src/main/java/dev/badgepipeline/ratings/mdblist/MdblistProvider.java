package dev.badgepipeline.ratings.mdblist;

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
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** MDBList: every source at once, asked for what the others do not have. */
@Singleton
class MdblistProvider extends HttpRatingProvider<MdblistTitle> {

  private static final Duration LIMIT_PAUSE = Duration.ofHours(1);

  private final MdblistConfig config;

  MdblistProvider(MdblistConfig config, ProviderCalls calls) {
    super(calls, MdblistTitle.class);
    this.config = config;
  }

  @Override
  public String name() {
    return "MDBList";
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
  public ProviderAccess configured() {
    return ProviderAccess.of(config.url(), config.apiKey());
  }

  @Override
  public OptionalLong callsPerDay() {
    return OptionalLong.of(config.callsPerDay());
  }

  @Override
  protected Duration timeout() {
    return config.timeout();
  }

  @Override
  protected Duration limitPause() {
    return LIMIT_PAUSE;
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
  public ProviderIds idsIn(String id) {
    Optional<String> own = Optional.of(id.substring(id.lastIndexOf('/') + 1));
    return new ProviderIds(
        own.filter(any -> id.startsWith("imdb/")),
        own.filter(any -> id.startsWith("tmdb/")),
        own.filter(any -> id.startsWith("tvdb/")));
  }

  @Override
  protected UpstreamRequest request(String id, ProviderAccess access, ApiKey key) {
    return get(access.address().at(id)).withQuery("apikey", key.value());
  }
}
