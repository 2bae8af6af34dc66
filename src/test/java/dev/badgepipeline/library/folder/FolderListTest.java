package dev.badgepipeline.library.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.SummaryPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Path root;
  private final FolderLibrary library;

  FolderListTest(@TempDir Path root) {
    this.root = root;
    this.library = new FolderLibrary("films", root);
  }

  @Test
  void theFolderIsOneLibrary() {
    assertThat(library.libraries().await().atMost(LONG_ENOUGH))
        .containsExactly(
            new Library(
                new LibraryRef("films", "films"),
                String.valueOf(root.getFileName()),
                Optional.empty()));
  }

  @Test
  void aSummarySaysWhatTheFileSays() throws IOException {
    write(
        "Dune/movie.nfo",
        """
        <movie><title>Dune</title><sorttitle>Dune 1</sorttitle><premiered>2021-09-15</premiered>
          <tag>owned</tag><uniqueid type="imdb">tt1160419</uniqueid></movie>
        """);

    assertThat(all(ItemQuery.ALL))
        .singleElement()
        .satisfies(
            dune -> {
              assertThat(dune.ref()).hasToString("films:dune");
              assertThat(dune.title()).isEqualTo("Dune");
              assertThat(dune.sortTitle()).isEqualTo("Dune 1");
              assertThat(dune.year()).hasValue(2021);
              assertThat(dune.tags()).containsExactly("owned");
              assertThat(dune.ids()).isEqualTo(ProviderIds.imdb("tt1160419"));
              assertThat(dune.posterTag()).isEmpty();
            });
  }

  @Test
  void pagesFollowEachOtherToTheEnd() throws IOException {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      film(name, "<movie/>");
    }

    SummaryPage first = page(Optional.empty(), 2);
    SummaryPage second = page(first.next(), 2);
    SummaryPage third = page(second.next(), 2);

    assertThat(List.of(ids(first.items()), ids(second.items()), ids(third.items())))
        .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    assertThat(third.next()).isEmpty();
  }

  @Test
  void narrowsByTitleTagAndType() throws IOException {
    film("Alien", "<movie><title>Alien</title><tag>owned</tag></movie>");
    film("Aliens", "<movie><title>Aliens</title></movie>");
    write("Show/tvshow.nfo", "<tvshow><title>Alienist</title></tvshow>");

    assertThat(ids(all(query(Set.of(), Optional.of("ALIEN"), Optional.empty()))))
        .containsExactly("alien", "aliens", "show");
    assertThat(ids(all(query(Set.of(), Optional.empty(), Optional.of("owned")))))
        .containsExactly("alien");
    assertThat(ids(all(query(Set.of(ItemType.SERIES), Optional.empty(), Optional.empty()))))
        .containsExactly("show");
  }

  @Test
  void narrowsByTheTimeOfTheLastChangeAlsoOfEpisodes() throws IOException {
    Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
    Instant lately = Instant.parse("2026-01-01T00:00:00Z");
    date(film("old", "<movie/>"), longAgo);
    date(write("Show/tvshow.nfo", "<tvshow/>"), longAgo);
    date(write("Show/Season 1/e1.nfo", "<episodedetails/>"), lately);

    ItemQuery changed =
        new ItemQuery(
            Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.of(lately));

    assertThat(ids(all(changed))).containsExactly("show");
  }

  @Test
  void theChangeTokenChangesWithTheFileAndNotWithThePoster() throws IOException {
    Path nfo = film("Dune", "<movie/>");
    String before = all(ItemQuery.ALL).get(0).changeToken();

    Files.write(root.resolve("Dune/poster.jpg"), new byte[] {1});
    String afterPoster = all(ItemQuery.ALL).get(0).changeToken();
    Files.writeString(nfo, "<movie><title>changed</title></movie>");
    ItemSummary changed = all(ItemQuery.ALL).get(0);

    assertThat(afterPoster).isEqualTo(before);
    assertThat(changed.changeToken()).isNotEqualTo(before);
    assertThat(changed.title()).isEqualTo("changed");
    assertThat(changed.posterTag()).isPresent();
  }

  @Test
  void aFileThatCannotBeUnderstoodHidesNoOther() throws IOException {
    film("broken", "<movie><title>");
    film("good", "<movie/>");

    assertThat(ids(all(ItemQuery.ALL))).containsExactly("good");
  }

  @Test
  void severalItemsComeAtOnceWithoutThoseThatAreGone() throws IOException {
    film("a", "<movie/>");
    film("b", "<movie/>");

    assertThat(library.items(List.of("b", "gone", "a")).await().atMost(LONG_ENOUGH))
        .extracting(item -> item.ref().id())
        .containsExactly("b", "a");
  }

  private List<ItemSummary> all(ItemQuery query) {
    return library.summaries(query).collect().asList().await().atMost(LONG_ENOUGH);
  }

  private SummaryPage page(Optional<String> cursor, int limit) {
    return library.page(ItemQuery.ALL, cursor, limit).await().atMost(LONG_ENOUGH);
  }

  private static ItemQuery query(
      Set<ItemType> types, Optional<String> search, Optional<String> tag) {
    return new ItemQuery(Optional.of("films"), types, search, tag, Optional.empty());
  }

  private static List<String> ids(List<ItemSummary> items) {
    return items.stream().map(item -> item.ref().id()).toList();
  }

  private Path film(String name, String content) throws IOException {
    return write(name + "/movie.nfo", content);
  }

  private Path write(String file, String content) throws IOException {
    Path target = root.resolve(file);
    Files.createDirectories(target.resolveSibling(""));
    return Files.writeString(target, content);
  }

  private static void date(Path file, Instant changed) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }
}
