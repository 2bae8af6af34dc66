package dev.badgepipeline.ratings.omdb;

import dev.badgepipeline.library.Item;
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
import java.util.OptionalLong;
import java.util.Set;

/** OMDb: IMDb, Rotten Tomatoes' critics and Metacritic, and a sentence about awards. */
@Singleton
public class OmdbProvider extends HttpRatingProvider<OmdbTitle> {

  private final OmdbConfig config;

  OmdbProvider(OmdbConfig config, ProviderCalls calls) {
    super(calls, OmdbTitle.class);
    this.config = config;
  }

  @Override
  public String name() {
    return "OMDb";
  }

  @Override
  public Set<RatingSource> sources() {
    return Set.of(RatingSource.IMDB, RatingSource.RT_CRITICS, RatingSource.METACRITIC);
  }

  @Override
  public int order() {
    return 10;
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
    return config.limitPause();
  }

  /** It says so in words, under a status that says nothing. */
  @Override
  protected boolean meansUnknown(int status) {
    return false;
  }

  /** Seasons have no id of their own at IMDb. */
  @Override
  public Optional<String> idOf(Item item) {
    return item.ids().imdb().or(() -> item.seriesIds().imdb());
  }

  @Override
  public ProviderIds idsIn(String id) {
    return ProviderIds.imdb(id);
  }

  @Override
  protected UpstreamRequest request(String id, ProviderAccess access, ApiKey key) {
    return get(access.address().at("")).withQuery("i", id).withQuery("apikey", key.value());
  }
}
