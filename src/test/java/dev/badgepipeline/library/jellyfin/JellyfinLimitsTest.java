package dev.badgepipeline.library.jellyfin;

import static dev.badgepipeline.library.jellyfin.TestLibraries.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.standin.EndlessSeries;
import dev.badgepipeline.standin.EndlessServer;
import dev.badgepipeline.standin.FixedAnswerServer;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends without end takes neither the memory nor the time of the service. */
class JellyfinLimitsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final String ID = EndlessSeries.ID;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    vertx.closeAndAwait();
  }

  @Test
  void aSeriesEndsWhereTheServerSaysSo() {
    try (EndlessSeries server = EndlessSeries.announcing(250)) {
      Item series = item(server.url(), LIMITS);

      assertThat(server.pages()).isEqualTo(2);
      assertThat(series.playables()).hasSize(400);
    }
  }

  @Test
  void aSeriesEndsWhereNothingNewComes() {
    try (EndlessSeries server = EndlessSeries.ofTheSameEpisodes()) {
      Item series = item(server.url(), LIMITS);

      assertThat(server.pages()).isEqualTo(2);
      assertThat(series.playables()).hasSize(200);
    }
  }

  @Test
  void aSeriesWithoutEndIsReadAsFarAsIsEnough() {
    try (EndlessSeries server = EndlessSeries.ofNewEpisodes()) {
      Item series = item(server.url(), LIMITS);

      assertThat(server.pages()).isEqualTo(5);
      assertThat(series.playables()).hasSize(LIMITS.episodes());
    }
  }

  @Test
  void equalStreamsOfEpisodesAreKeptOnce() {
    try (EndlessSeries server = EndlessSeries.ofNewEpisodes()) {
      Item series = item(server.url(), LIMITS);

      Set<List<MediaVersion>> different = Collections.newSetFromMap(new IdentityHashMap<>());
      series.playables().stream().map(Playable::versions).forEach(different::add);
      assertThat(different).hasSize(1);
    }
  }

  @Test
  void anItemThatTakesTooLongIsGivenUp() {
    JellyfinLimits hasty =
        new JellyfinLimits(
            LIMITS.pageBytes(), LIMITS.posterBytes(), 1_000_000, Duration.ofSeconds(1));
    try (EndlessSeries server = EndlessSeries.ofNewEpisodes()) {
      Throwable failure = catchThrowable(() -> item(server.url(), hasty));
      int pages = server.pages();

      assertThat(failure)
          .isInstanceOf(LibraryUnavailableException.class)
          .hasMessage("Jellyfin did not say all about item " + ID + " within 1000 ms");
      assertThat(library(server.url(), LIMITS).posterTag(ID).await().atMost(LONG_ENOUGH)).isEmpty();
      assertThat(server.pages()).isLessThanOrEqualTo(pages + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Items\":[{}", "{\"Items\":[{\"MediaSources\":[{\"MediaStreams\":[{}"})
  void aPageOfNothingButObjectsIsRefused(String start) {
    try (FixedAnswerServer server = new FixedAnswerServer()) {
      server.answers(200, start + ",{}".repeat(2_000_000));

      assertThat(catchThrowable(() -> item(server.url(), LIMITS)))
          .isInstanceOf(LibraryUnavailableException.class)
          .hasMessageStartingWith("Jellyfin answers what it should not");
    }
  }

  @Test
  void anEndlessPageIsCutOff() {
    try (EndlessServer server = EndlessServer.unannounced()) {
      Throwable failure = catchThrowable(() -> item(server.url(), LIMITS));

      assertThat(failure)
          .isInstanceOf(LibraryUnavailableException.class)
          .hasMessage("Jellyfin sends more than 8388608 bytes");
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(server.readers()).isZero());
    }
  }

  @Test
  void anEndlessPosterIsTooLarge() {
    try (EndlessServer server = EndlessServer.announcing()) {
      Throwable failure =
          catchThrowable(
              () -> library(server.url(), LIMITS).poster(ID).await().atMost(LONG_ENOUGH));

      assertThat(failure)
          .isInstanceOf(PosterTooLargeException.class)
          .hasMessageContaining("1048576 bytes");
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(server.readers()).isZero());
    }
  }

  @Test
  void anUploadThatIsAnsweredWithoutEndFails() {
    PosterFile poster = new PosterFile(new byte[1024 * 1024], PosterFormat.JPEG);
    try (EndlessServer server = EndlessServer.unannounced()) {
      Throwable failure =
          catchThrowable(
              () -> library(server.url(), LIMITS).upload(ID, poster).await().atMost(LONG_ENOUGH));

      assertThat(failure).isInstanceOf(LibraryUnavailableException.class);
      await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(server.readers()).isZero());
    }
  }

  private Item item(String url, JellyfinLimits limits) {
    return library(url, limits).item(ID).await().atMost(LONG_ENOUGH);
  }

  private JellyfinLibrary library(String url, JellyfinLimits limits) {
    return TestLibraries.jellyfin(vertx, url, "key", LONG_ENOUGH, limits);
  }
}
