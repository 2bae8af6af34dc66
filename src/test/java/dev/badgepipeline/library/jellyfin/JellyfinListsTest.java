package dev.badgepipeline.library.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JellyfinListsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final int MAX_PAGE = 500;
  private static final String FILMS = "f".repeat(32);

  private final Vertx vertx = Vertx.vertx();
  private final StandInJellyfin jellyfin = new StandInJellyfin();
  private final JellyfinLibrary library = library(jellyfin.url());

  private JellyfinLibrary library(String url) {
    return TestLibraries.jellyfin(vertx, url, StandInJellyfin.KEY, LONG_ENOUGH);
  }

  @AfterEach
  void close() {
    jellyfin.close();
    vertx.closeAndAwait();
  }

  @Test
  void listsTheServersLibraries() {
    jellyfin.addLibrary(FILMS, "Films", "/media/films");

    assertThat(library.libraries().await().atMost(LONG_ENOUGH))
        .containsExactly(
            new Library(new LibraryRef("jellyfin", FILMS), "Films", Optional.of("movies")));
  }

  @Test
  void aSummaryHasWhatCostsNoQueryForEachItem() {
    jellyfin.add(
        film(1)
            .put("SortName", "film 01")
            .put("ProductionYear", 1979)
            .put("Etag", "e1")
            .put("Tags", new JsonArray().add("owned"))
            .put("ProviderIds", new JsonObject().put("Imdb", "tt0078788")),
        new byte[] {1},
        "image/jpeg");

    assertThat(all(ItemQuery.ALL))
        .singleElement()
        .satisfies(
            film -> {
              assertThat(film.ref()).hasToString("jellyfin:" + id(1));
              assertThat(film.title()).isEqualTo("Film 1");
              assertThat(film.sortTitle()).isEqualTo("film 01");
              assertThat(film.year()).hasValue(1979);
              assertThat(film.changeToken()).isEqualTo("e1");
              assertThat(film.tags()).containsExactly("owned");
              assertThat(film.ids()).isEqualTo(ProviderIds.imdb("tt0078788"));
              assertThat(film.posterTag()).isPresent();
            });
  }

  @Test
  void allPagesTogetherHaveEveryItem() {
    for (int i = 0; i < 23; i++) {
      jellyfin.add(film(i), new byte[] {1}, "image/jpeg");
    }
    jellyfin.add(film(99).put("Type", "Series"), new byte[] {1}, "image/jpeg");

    Set<String> seen = new HashSet<>();
    Optional<String> cursor = Optional.empty();
    int pages = 0;
    do {
      SummaryPage page = library.page(ItemQuery.ALL, cursor, 10).await().atMost(LONG_ENOUGH);
      page.items().forEach(item -> seen.add(item.ref().id()));
      cursor = page.next();
      pages++;
    } while (cursor.isPresent() && pages < 20);

    assertThat(seen).hasSize(24);
    assertThat(pages).isLessThan(20);
  }

  @Test
  void aServerThatAlwaysGivesTheSamePageIsLeftInTheEnd() {
    try (FixedAnswerServer stuck = new FixedAnswerServer()) {
      JsonArray items = new JsonArray();
      for (int i = 0; i < MAX_PAGE; i++) {
        items.add(film(i));
      }
      stuck.answers(200, Map.of(), new JsonObject().put("Items", items).encode());

      List<ItemSummary> listed =
          library(stuck.url())
              .summaries(ItemQuery.ALL)
              .collect()
              .asList()
              .await()
              .atMost(LONG_ENOUGH);

      assertThat(listed).describedAs("two pages of each type").hasSize(4 * MAX_PAGE);
    }
  }

  @Test
  void asksForNothingThatWouldBeDear() {
    jellyfin.add(film(1), new byte[] {1}, "image/jpeg");

    all(
        new ItemQuery(
            Optional.of(FILMS),
            Set.of(ItemType.EPISODE),
            Optional.of("Ali"),
            Optional.of("owned"),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z"))));

    assertThat(jellyfin.requests(any -> true))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.query())
                  .doesNotContainKey("userId")
                  .containsEntry("includeItemTypes", "Episode")
                  .containsEntry("parentId", FILMS)
                  .containsEntry("searchTerm", "Ali")
                  .containsEntry("tags", "owned")
                  .containsEntry("minDateLastSaved", "2026-01-01T00:00:00Z")
                  .containsEntry("enableUserData", "false")
                  .containsEntry("enableTotalRecordCount", "false")
                  .containsEntry("sortBy", "DateCreated");
              assertThat(request.query().get("fields")).doesNotContain("Media");
            });
  }

  @Test
  void whatIsNoCursorIsRefused() {
    assertThatThrownBy(
            () -> library.page(ItemQuery.ALL, Optional.of("../1"), 10).await().atMost(LONG_ENOUGH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anItemsLibraryIsToldByWhereItsFilesAre() {
    jellyfin.addLibrary(FILMS, "Films", "/media/films");
    jellyfin.add(film(1).put("Path", "/media/films/Alien/a.mkv"), new byte[] {1}, "image/jpeg");
    jellyfin.add(film(2).put("Path", "/media/films2/Alien/a.mkv"), new byte[] {1}, "image/jpeg");

    assertThat(library.item(id(1)).await().atMost(LONG_ENOUGH).library())
        .contains(new LibraryRef("jellyfin", FILMS));
    assertThat(library.item(id(2)).await().atMost(LONG_ENOUGH).library()).isEmpty();
    assertThat(jellyfin.requests(request -> request.path().equals("/Library/VirtualFolders")))
        .describedAs("asked once for both")
        .hasSize(1);
  }

  @Test
  void aKeyThatMayNotSeeLibrariesBadgesAllTheSame() {
    jellyfin.demote();
    jellyfin.add(film(1).put("Path", "/media/films/Alien/a.mkv"), new byte[] {1}, "image/jpeg");

    assertThat(library.item(id(1)).await().atMost(LONG_ENOUGH).library()).isEmpty();
  }

  @Test
  void manyItemsComeInFewCalls() {
    for (int i = 0; i < 60; i++) {
      jellyfin.add(film(i), new byte[] {1}, "image/jpeg");
    }
    List<String> ids = IntStream.range(0, 60).mapToObj(i -> id(i)).toList();

    assertThat(library.items(ids).await().atMost(LONG_ENOUGH)).hasSize(60);
    assertThat(jellyfin.requests(any -> true)).hasSize(2);
  }

  @Test
  void summariesOfManyItemsComeInFewCalls() {
    jellyfin.addLibrary(FILMS, "Films", "/media/films");
    for (int i = 0; i < 120; i++) {
      jellyfin.add(film(i).put("Path", "/media/films/a.mkv"), new byte[] {1}, "image/jpeg");
    }
    List<String> ids = IntStream.rangeClosed(0, 120).mapToObj(i -> id(i)).toList();

    List<ItemSummary> summaries = library.summaries(ids).await().atMost(LONG_ENOUGH);

    assertThat(summaries).describedAs("without the one that is not there").hasSize(120);
    assertThat(summaries.get(0).type()).isEqualTo(ItemType.MOVIE);
    assertThat(summaries.get(0).library()).contains(new LibraryRef("jellyfin", FILMS));
    assertThat(jellyfin.requests(request -> request.path().equals("/Items"))).hasSize(2);
  }

  @Test
  void aListTellsByTheirPathsWhichLibrariesItemsAreIn() {
    jellyfin.addLibrary(FILMS, "Films", "/media/films");
    jellyfin.add(film(1).put("Path", "/media/films/a.mkv"), new byte[] {1}, "image/jpeg");
    jellyfin.add(film(2).put("Path", "/elsewhere/a.mkv"), new byte[] {1}, "image/jpeg");

    assertThat(all(ItemQuery.ALL))
        .extracting(ItemSummary::library)
        .containsExactly(Optional.of(new LibraryRef("jellyfin", FILMS)), Optional.empty());
  }

  @Test
  void anUploadChangesWhatTellsOfChanges() {
    jellyfin.add(film(1), new byte[] {1}, "image/jpeg");
    ItemSummary before = all(ItemQuery.ALL).get(0);

    library.upload(id(1), PosterFile.of(Ahsoka.poster())).await().atMost(LONG_ENOUGH);

    ItemSummary after = library.summaries(List.of(id(1))).await().atMost(LONG_ENOUGH).get(0);
    assertThat(after.changeToken()).isNotEqualTo(before.changeToken());
    assertThat(after.posterTag()).isNotEqualTo(before.posterTag());
  }

  @Test
  void tellsWhetherTheServerReadsItsLibrariesIn() {
    assertThat(library.isScanning().await().atMost(LONG_ENOUGH)).isFalse();

    jellyfin.scan(true);

    assertThat(library.isScanning().await().atMost(LONG_ENOUGH)).isTrue();
  }

  @Test
  void countsByOneCall() {
    for (int i = 0; i < 3; i++) {
      jellyfin.add(film(i), new byte[] {1}, "image/jpeg");
    }

    assertThat(library.count().await().atMost(LONG_ENOUGH)).isEqualTo(3);
    assertThat(jellyfin.requests(any -> true)).hasSize(1);
  }

  private List<ItemSummary> all(ItemQuery query) {
    return library.summaries(query).collect().asList().await().atMost(LONG_ENOUGH);
  }

  private static String id(int number) {
    return "%032x".formatted(number + 1);
  }

  private static JsonObject film(int number) {
    return new JsonObject()
        .put("Id", id(number))
        .put("Type", "Movie")
        .put("Name", "Film " + number)
        .put("DateCreated", "2026-01-01T00:%02d:00Z".formatted(number % 60))
        .put("LocationType", "FileSystem");
  }
}
