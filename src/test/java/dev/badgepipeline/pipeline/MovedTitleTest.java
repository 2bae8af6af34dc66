package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.folder.FolderLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles of a folder library whose ids change, as the names of their folders do. */
class MovedTitleTest {

  private static final String FILMS = "films";
  private static final String OTHER_FILMS = "other-films";

  private final BadgedLibrary library;
  private final Path films;
  private final Path otherFilms;

  MovedTitleTest(@TempDir Path data, @TempDir Path films, @TempDir Path otherFilms) {
    this.library = new BadgedLibrary(data);
    this.films = films;
    this.otherFilms = otherFilms;
  }

  /** Libraries that have read nothing yet; others would see a change when they are told of it. */
  private void lookAnew() {
    library.libraries.connect(
        Map.of(
            FILMS, new FolderLibrary(FILMS, films),
            OTHER_FILMS, new FolderLibrary(OTHER_FILMS, otherFilms)));
  }

  @BeforeEach
  void aFilmIsBadged() throws IOException {
    add(films.resolve("Alien"));
    lookAnew();
    library.badge(new ItemRef(FILMS, "alien"), "4K");
  }

  @Test
  void titleWhoseFolderIsRenamedGetsItsOriginalBack() throws IOException {
    Files.move(films.resolve("Alien"), films.resolve("Alien (1979)"));
    lookAnew();

    library.restore(new ItemRef(FILMS, "alien-1979"));

    assertThat(films.resolve("Alien (1979)/poster.jpg")).hasBinaryContent(ORIGINAL.bytes());
  }

  @Test
  void titleWhoseFolderIsRenamedIsBadgedFromItsOriginal() throws IOException {
    byte[] badged = Files.readAllBytes(films.resolve("Alien/poster.jpg"));
    Files.move(films.resolve("Alien"), films.resolve("Alien (1979)"));
    lookAnew();

    library.badge(new ItemRef(FILMS, "alien-1979"), "4K");

    assertThat(films.resolve("Alien (1979)/poster.jpg")).hasBinaryContent(badged);
  }

  @Test
  void titleThatGetsANamesakeGetsItsOriginalBack() throws IOException {
    add(films.resolve("more/Alien"));
    lookAnew();

    ids(FILMS).forEach(id -> library.restore(new ItemRef(FILMS, id)));

    assertThat(ids(FILMS)).hasSize(2).doesNotContain("alien");
    assertThat(films.resolve("Alien/poster.jpg")).hasBinaryContent(ORIGINAL.bytes());
  }

  @Test
  void titleThatIsMovedToAnotherLibraryGetsItsOriginalBack() throws IOException {
    Files.move(films.resolve("Alien"), otherFilms.resolve("Alien"));
    lookAnew();

    library.restore(new ItemRef(OTHER_FILMS, "alien"));

    assertThat(otherFilms.resolve("Alien/poster.jpg")).hasBinaryContent(ORIGINAL.bytes());
  }

  private List<String> ids(String connection) {
    MediaLibrary films = library.libraries.library(connection);
    return await(films.summaries(ItemQuery.ALL).map(item -> item.ref().id()).collect().asList());
  }

  private static void add(Path title) throws IOException {
    Files.createDirectories(title);
    Files.writeString(title.resolve("movie.nfo"), "<movie><title>Alien</title></movie>");
    Files.write(title.resolve("poster.jpg"), ORIGINAL.bytes());
  }
}
