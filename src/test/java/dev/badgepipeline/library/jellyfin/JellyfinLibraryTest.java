package dev.badgepipeline.library.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.library.UnusablePosterException;
import dev.badgepipeline.library.VersionFile;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInServer.Request;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JellyfinLibraryTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String FILM = "0a".repeat(16);
  private static final String SERIES = "1b".repeat(16);
  private static final String SEASON = "2c".repeat(16);
  private static final String OTHER_FILM = "4e".repeat(16);
  private static final String COLLECTION = "5f".repeat(16);
  private static final String UNKNOWN = "3d".repeat(16);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};

  private final Vertx vertx = Vertx.vertx();
  private final StandInJellyfin jellyfin = new StandInJellyfin();
  private final JellyfinLibrary library = library(jellyfin.url(), StandInJellyfin.KEY, TIMEOUT);

  @AfterEach
  void stop() {
    jellyfin.close();
    vertx.closeAndAwait();
  }

  @Test
  void readsAFilmWithItsStreams() {
    jellyfin.add(
        item(FILM, "Movie", "Alien")
            .put("ProviderIds", new JsonObject().put("Imdb", "tt0078748"))
            .put("MediaSources", source(3840)),
        JPEG,
        "image/jpeg");

    Item film = item(FILM);

    assertThat(film.type()).isEqualTo(ItemType.MOVIE);
    assertThat(film.ids()).isEqualTo(ProviderIds.imdb("tt0078748"));
    assertThat(film.playables())
        .singleElement()
        .satisfies(playable -> assertThat(playable.versions()).hasSize(1));
    assertThat(film.posterTag()).isPresent();
  }

  @Test
  void readsWhenATitleCameOut() {
    jellyfin.add(
        item(SERIES, "Series", "Ahsoka")
            .put("PremiereDate", "2023-08-22T00:00:00.0000000Z")
            .put("ProductionYear", 2023)
            .put("Status", "Continuing"),
        JPEG,
        "image/jpeg");

    assertThat(item(SERIES).release())
        .isEqualTo(
            new Release(
                Optional.of(LocalDate.parse("2023-08-22")),
                OptionalInt.of(2023),
                /* running= */ true));
  }

  @Test
  void asksForAllThatBadgesAreDecidedFrom() {
    jellyfin.add(
        item(FILM, "Movie", "Alien")
            .put("Genres", new JsonArray().add("Horror"))
            .put("Tags", new JsonArray().add("mine"))
            .put("Studios", new JsonArray().add(new JsonObject().put("Name", "Brandywine")))
            .put("ProductionLocations", new JsonArray().add("United Kingdom"))
            .put("DateCreated", "2024-02-03T04:05:06.0000000Z")
            .put("Path", "/films/Alien (1979)"),
        JPEG,
        "image/jpeg");

    Details details = item(FILM).details();

    assertThat(details.genres()).containsExactly("Horror");
    assertThat(details.tags()).containsExactly("mine");
    assertThat(details.studios()).containsExactly("Brandywine");
    assertThat(details.countries()).containsExactly("United Kingdom");
    assertThat(details.added()).hasValue(LocalDate.parse("2024-02-03"));
    assertThat(details.path()).hasValue("/films/Alien (1979)");
  }

  @Test
  void whatFilesOfEpisodesAreCalledIsNotKept() {
    jellyfin.add(
        item(SERIES, "Series", "Ahsoka"),
        JPEG,
        "image/jpeg",
        episode(1, 1).put("MediaSources", new JsonArray().add(named("S1E1"))),
        episode(1, 2).put("MediaSources", new JsonArray().add(named("S1E2"))));

    assertThat(item(SERIES).playables())
        .extracting(playable -> playable.versions().get(0).file())
        .containsOnly(VersionFile.UNKNOWN);
  }

  private static JsonObject named(String name) {
    return new JsonObject()
        .put("Name", name)
        .put("Path", "/tv/" + name + ".mkv")
        .put("MediaStreams", new JsonArray());
  }

  @Test
  void aSeriesIsItsRealEpisodes() {
    jellyfin.add(
        item(SERIES, "Series", "Ahsoka"),
        JPEG,
        "image/jpeg",
        episode(1, 1),
        episode(1, 2).put("LocationType", "Virtual"),
        episode(0, 1),
        episode(2, 1));

    assertThat(item(SERIES).playables()).extracting(Playable::name).containsExactly("S1E1", "S2E1");
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 200, 201, 450})
  void readsAllEpisodesHoweverManyThereAre(int episodes) {
    jellyfin.add(
        item(SERIES, "Series", "One Piece"),
        JPEG,
        "image/jpeg",
        IntStream.rangeClosed(1, episodes)
            .mapToObj(number -> episode(1, number))
            .toArray(JsonObject[]::new));

    assertThat(item(SERIES).playables())
        .extracting(Playable::name)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, episodes).mapToObj(number -> "S1E" + number).toList());
  }

  @Test
  void aSeasonHasItsEpisodesAndTheIdsOfItsSeries() {
    jellyfin.add(
        item(SERIES, "Series", "Ahsoka")
            .put("ProviderIds", new JsonObject().put("Imdb", "tt13622776")),
        JPEG,
        "image/jpeg",
        episode(1, 1).put("SeasonId", SEASON),
        episode(2, 1).put("SeasonId", UNKNOWN));
    jellyfin.add(item(SEASON, "Season", "Season 1").put("SeriesId", SERIES), JPEG, "image/jpeg");

    Item season = item(SEASON);

    assertThat(season.seriesIds()).isEqualTo(ProviderIds.imdb("tt13622776"));
    assertThat(season.playables()).extracting(Playable::name).containsExactly("S1E1");
  }

  @Test
  void aCollectionHasTheFilmsThatAreInIt() {
    jellyfin.add(
        item(FILM, "Movie", "Alien").put("MediaSources", source(3840)), JPEG, "image/jpeg");
    jellyfin.add(
        item(OTHER_FILM, "Movie", "Aliens").put("MediaSources", source(1920)), JPEG, "image/jpeg");
    jellyfin.add(item(UNKNOWN, "Movie", "Brazil"), JPEG, "image/jpeg");
    jellyfin.add(
        item(COLLECTION, "BoxSet", "Alien Collection")
            .put("ProviderIds", new JsonObject().put("Tmdb", "8091")),
        JPEG,
        "image/jpeg");
    jellyfin.collect(COLLECTION, FILM, OTHER_FILM);

    Item collection = item(COLLECTION);

    assertThat(collection.type()).isEqualTo(ItemType.COLLECTION);
    assertThat(collection.playables())
        .extracting(Playable::name)
        .containsExactlyInAnyOrder("Alien", "Aliens");
    assertThat(collection.versions().flatMap(version -> version.video().stream())).hasSize(2);
  }

  @Test
  void theSeasonOfSpecialsHasItsEpisodes() {
    jellyfin.add(
        item(SERIES, "Series", "Ahsoka"),
        JPEG,
        "image/jpeg",
        episode(0, 1).put("SeasonId", SEASON));
    jellyfin.add(item(SEASON, "Season", "Specials").put("SeriesId", SERIES), JPEG, "image/jpeg");

    assertThat(item(SEASON).playables()).extracting(Playable::name).containsExactly("S0E1");
  }

  @Test
  void aSeasonThatNamesNoSeriesIsAskedForNoEpisodes() {
    jellyfin.add(item(SEASON, "Season", "Season 1"), JPEG, "image/jpeg");

    Item season = item(SEASON);

    assertThat(season.playables()).isEmpty();
    assertThat(season.seriesIds()).isEqualTo(ProviderIds.NONE);
  }

  @Test
  void readsThePosterAsItIs() {
    jellyfin.add(item(FILM, "Movie", "Alien"), JPEG, "image/jpeg");

    PosterFile poster = library.poster(FILM).await().atMost(LONG_ENOUGH);

    assertThat(poster.bytes()).isEqualTo(JPEG);
  }

  @Test
  void anItemWithoutAPosterHasNone() {
    assertThat(catchThrowable(() -> library.poster(UNKNOWN).await().atMost(LONG_ENOUGH)))
        .isInstanceOf(NoPosterException.class);
  }

  @Test
  void aPosterOfAnotherFormatIsNone() {
    jellyfin.add(item(FILM, "Movie", "Alien"), new byte[] {'G', 'I', 'F'}, "image/gif");

    assertThat(catchThrowable(() -> library.poster(FILM).await().atMost(LONG_ENOUGH)))
        .isInstanceOf(UnusablePosterException.class)
        .hasMessageContaining("cannot be badged");
  }

  @Test
  void theTagOfAPosterChangesWithIt() {
    jellyfin.add(item(FILM, "Movie", "Alien"), JPEG, "image/jpeg");
    String before = library.posterTag(FILM).await().atMost(LONG_ENOUGH).orElseThrow();
    jellyfin.replacePoster(FILM, JPEG);

    assertThat(library.posterTag(FILM).await().atMost(LONG_ENOUGH).orElseThrow())
        .isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void uploadsAPosterUnderItsContentType(PosterFormat format) {
    jellyfin.add(item(FILM, "Movie", "Alien"), JPEG, "image/jpeg");
    byte[] bytes = {1, 2, 3};

    library.upload(FILM, new PosterFile(bytes, format)).await().atMost(LONG_ENOUGH);

    assertThat(jellyfin.poster(FILM)).isEqualTo(bytes);
    assertThat(jellyfin.uploads(FILM))
        .extracting(upload -> upload.header("Content-Type"))
        .containsExactly(format.contentType());
  }

  @Test
  void anUploadForAnItemThatIsGoneFails() {
    PosterFile poster = new PosterFile(JPEG, PosterFormat.JPEG);

    assertThat(catchThrowable(() -> library.upload(UNKNOWN, poster).await().atMost(LONG_ENOUGH)))
        .isInstanceOf(ItemNotFoundException.class);
  }

  @Test
  void anUnknownItemIsNotFound() {
    assertThat(catchThrowable(() -> item(UNKNOWN))).isInstanceOf(ItemNotFoundException.class);
  }

  @Test
  void listsFilmsAndSeriesAcrossPages() {
    List<String> ids = IntStream.range(0, 250).mapToObj("%032x"::formatted).toList();
    ids.forEach(id -> jellyfin.add(item(id, "Movie", "Film " + id), JPEG, "image/jpeg"));

    List<String> listed =
        library
            .summaries(ItemQuery.ALL)
            .map(item -> item.ref().id())
            .collect()
            .asList()
            .await()
            .atMost(LONG_ENOUGH);

    assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "../System/Info",
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a/../../System",
        "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a?x=1",
        "0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0",
        "zz0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"
      })
  void anIdOfAnotherFormNeverReachesTheServer(String id) {
    PosterFile poster = new PosterFile(JPEG, PosterFormat.JPEG);

    List<Throwable> failures =
        List.of(
            catchThrowable(() -> item(id)),
            catchThrowable(() -> library.poster(id).await().atMost(LONG_ENOUGH)),
            catchThrowable(() -> library.posterTag(id).await().atMost(LONG_ENOUGH)),
            catchThrowable(() -> library.upload(id, poster).await().atMost(LONG_ENOUGH)));

    assertThat(failures).hasOnlyElementsOfType(ItemNotFoundException.class);
    assertThat(requests()).isEmpty();
  }

  @Test
  void aRefusedKeyIsNotNamed() {
    JellyfinLibrary refused = library(jellyfin.url(), "key-of-somebody-else", TIMEOUT);

    Throwable failure = catchThrowable(() -> refused.item(FILM).await().atMost(LONG_ENOUGH));

    assertThat(failure)
        .isInstanceOf(LibraryUnavailableException.class)
        .hasMessage("Jellyfin refuses the API key (status 401)");
    assertThat(stackTrace(failure)).doesNotContain("key-of-somebody-else");
  }

  @Test
  void anOverloadedServerIsUnavailable() {
    try (FixedAnswerServer overloaded = new FixedAnswerServer()) {
      overloaded.answers(503, "");
      JellyfinLibrary library = library(overloaded.url(), StandInJellyfin.KEY, TIMEOUT);

      assertThat(catchThrowable(() -> library.item(FILM).await().atMost(LONG_ENOUGH)))
          .isInstanceOf(LibraryUnavailableException.class)
          .hasMessage("Jellyfin answers 503");
    }
  }

  @Test
  void aSilentServerIsUnavailable() {
    try (FixedAnswerServer silent = new FixedAnswerServer()) {
      silent.keepsSilent();
      JellyfinLibrary library = library(silent.url(), StandInJellyfin.KEY, Duration.ofMillis(200));

      assertThat(catchThrowable(() -> library.item(FILM).await().atMost(LONG_ENOUGH)))
          .isInstanceOf(LibraryUnavailableException.class)
          .hasMessage("Jellyfin did not answer within 200 ms");
    }
  }

  @Test
  void aRedirectionIsNotFollowedWithTheKey() {
    try (FixedAnswerServer moved = new FixedAnswerServer()) {
      moved.answers(302, Map.of("Location", jellyfin.url() + "/Items"), "");
      JellyfinLibrary library = library(moved.url(), StandInJellyfin.KEY, TIMEOUT);

      Throwable failure = catchThrowable(() -> library.item(FILM).await().atMost(LONG_ENOUGH));

      assertThat(failure).isInstanceOf(LibraryUnavailableException.class);
      assertThat(requests()).isEmpty();
    }
  }

  private List<Request> requests() {
    return jellyfin.requests(any -> true);
  }

  private static String stackTrace(Throwable failure) {
    return Throwables.getStackTrace(failure);
  }

  private Item item(String id) {
    return library.item(id).await().atMost(LONG_ENOUGH);
  }

  private JellyfinLibrary library(String url, String key, Duration timeout) {
    return TestLibraries.jellyfin(vertx, url, key, timeout);
  }

  private static JsonObject item(String id, String type, String name) {
    return new JsonObject()
        .put("Id", id)
        .put("Type", type)
        .put("Name", name)
        .put("LocationType", "FileSystem");
  }

  private static JsonObject episode(int season, int number) {
    return item("%016x%016x".formatted(season, number), "Episode", "S" + season + "E" + number)
        .put("ParentIndexNumber", season)
        .put("IndexNumber", number)
        .put("MediaSources", source(1920));
  }

  private static JsonArray source(int width) {
    JsonObject video = new JsonObject().put("Type", "Video").put("Width", width);
    return new JsonArray().add(new JsonObject().put("MediaStreams", new JsonArray().add(video)));
  }
}
