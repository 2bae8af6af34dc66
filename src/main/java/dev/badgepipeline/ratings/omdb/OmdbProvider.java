package dev.badgepipeline.ratings.omdb;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.RatingProvider;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** OMDb: IMDb, Rotten Tomatoes' critics and Metacritic, and a sentence about awards. */
@ApplicationScoped
public class OmdbProvider implements RatingProvider {

  private final OmdbConfig config;
  private final OmdbClient client;

  OmdbProvider(OmdbConfig config, OmdbClient client) {
    this.config = config;
    this.client = client;
  }

  @Override
  public String name() {
    return OmdbClient.SERVICE;
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
  public Optional<ApiKey> key() {
    return config.apiKey().map(ApiKey::new);
  }

  /** Seasons have no id of their own at IMDb. */
  @Override
  public Optional<String> idOf(Item item) {
    return item.ids().imdb().or(() -> item.seriesIds().imdb());
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    return client.title(id, key().orElseThrow());
  }
}
