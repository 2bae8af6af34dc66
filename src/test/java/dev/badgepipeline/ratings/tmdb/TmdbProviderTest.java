package dev.badgepipeline.ratings.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TmdbProviderTest {

  private static final ProviderIds OWN =
      new ProviderIds(Optional.of("tt0078748"), Optional.of("348"), Optional.of("77"));
  private static final ProviderIds OF_SERIES =
      new ProviderIds(Optional.of("tt13622776"), Optional.of("114461"), Optional.of("393187"));

  private final Vertx vertx = Vertx.vertx();

  private record Config(String url, Optional<String> token, Duration timeout)
      implements TmdbConfig {}

  @AfterEach
  void stop() {
    vertx.closeAndAwait();
  }

  @Test
  void aFilmIsAskedForByItsOwnId() {
    assertThat(idOf(ItemType.MOVIE, OWN, ProviderIds.NONE)).contains("movie/348");
  }

  @Test
  void aSeriesIsAskedForByItsOwnId() {
    assertThat(idOf(ItemType.SERIES, OF_SERIES, ProviderIds.NONE)).contains("tv/114461");
  }

  @Test
  void anImdbIdIsLookedUpInstead() {
    assertThat(idOf(ItemType.MOVIE, ProviderIds.imdb("tt0078748"), ProviderIds.NONE))
        .contains("find/tt0078748");
  }

  /** A season's id at TMDb is no id of a series. */
  @Test
  void aSeasonIsAskedForByTheIdOfItsSeries() {
    assertThat(idOf(ItemType.SEASON, OWN, OF_SERIES)).contains("tv/114461");
  }

  @Test
  void anEpisodeIsLookedUpByItself() {
    assertThat(idOf(ItemType.EPISODE, OWN, OF_SERIES)).contains("find/tt0078748");
  }

  @Test
  void anEpisodeWithoutAnImdbIdHasTheIdOfItsSeries() {
    assertThat(idOf(ItemType.EPISODE, ProviderIds.NONE, ProviderIds.imdb("tt13622776")))
        .contains("find/tt13622776");
  }

  @Test
  void aTitleWithoutIdsIsNotAskedFor() {
    assertThat(idOf(ItemType.MOVIE, ProviderIds.NONE, ProviderIds.NONE)).isEmpty();
  }

  @Test
  void theOwnersKeyIsItsKey() {
    assertThat(provider(Optional.of("key-of-the-owner")).key())
        .contains(new ApiKey("key-of-the-owner"));
  }

  @Test
  void thereIsNoKeyUntilTheOwnerSetsOne() {
    assertThat(provider(Optional.empty()).key()).isEmpty();
  }

  private Optional<String> idOf(ItemType type, ProviderIds ids, ProviderIds seriesIds) {
    Item item = TestItems.withIds(type, ids, seriesIds);
    return provider(Optional.empty()).idOf(item);
  }

  private TmdbProvider provider(Optional<String> key) {
    TmdbConfig config = new Config("http://localhost", key, Duration.ofSeconds(1));
    return new TmdbProvider(
        config,
        new TmdbClient(
            config, new UpstreamCalls(new SimpleMeterRegistry()), new ObjectMapper(), vertx));
  }
}
