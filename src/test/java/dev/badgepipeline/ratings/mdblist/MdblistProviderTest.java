package dev.badgepipeline.ratings.mdblist;

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

class MdblistProviderTest {

  private static final ProviderIds OWN =
      new ProviderIds(Optional.of("tt0078748"), Optional.of("348"), Optional.of("77"));
  private static final ProviderIds OF_SERIES =
      new ProviderIds(Optional.of("tt13622776"), Optional.of("114461"), Optional.of("393187"));

  private final Vertx vertx = Vertx.vertx();

  private record Config(String url, Optional<String> apiKey, Duration timeout)
      implements MdblistConfig {}

  @AfterEach
  void stop() {
    vertx.closeAndAwait();
  }

  @Test
  void aFilmIsAskedForByItsImdbId() {
    assertThat(idOf(ItemType.MOVIE, OWN, ProviderIds.NONE)).contains("imdb/movie/tt0078748");
  }

  @Test
  void aSeriesWithoutAnImdbIdIsAskedForByAnother() {
    ProviderIds tmdb = new ProviderIds(Optional.empty(), Optional.of("114461"), Optional.of("7"));

    assertThat(idOf(ItemType.SERIES, tmdb, ProviderIds.NONE)).contains("tmdb/show/114461");
  }

  @Test
  void theTvdbIdIsTheLastResort() {
    ProviderIds tvdb = new ProviderIds(Optional.empty(), Optional.empty(), Optional.of("393187"));

    assertThat(idOf(ItemType.SERIES, tvdb, ProviderIds.NONE)).contains("tvdb/show/393187");
  }

  @Test
  void anEpisodeIsAskedForByTheIdOfItsSeries() {
    assertThat(idOf(ItemType.EPISODE, OWN, OF_SERIES)).contains("imdb/show/tt13622776");
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

  private MdblistProvider provider(Optional<String> key) {
    MdblistConfig config = new Config("http://localhost", key, Duration.ofSeconds(1));
    return new MdblistProvider(
        config,
        new MdblistClient(
            config, new UpstreamCalls(new SimpleMeterRegistry()), new ObjectMapper(), vertx));
  }
}
