package dev.badgepipeline.library.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.LibraryRating;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.library.SubtitleStream;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.poster.PosterTooLargeException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLibraryTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};

  private final Path root;

  FolderLibraryTest(@TempDir Path directory) {
    this.root = directory;
  }

  @Test
  void readsIdsAndRatings() throws IOException {
    write(
        "Film/movie.nfo",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <movie><title>Film &amp; Co</title>
          <uniqueid type="imdb" default="true">tt0078788</uniqueid>
          <uniqueid type="TMDB">28</uniqueid><tvdbid>77</tvdbid>
          <ratings><rating name="metacritic" max="100"><value>94</value><votes>1,234</votes></rating>
            <rating name="imdb"><value>8.4</value></rating>
            <rating name="trakt" max="10"><value>0</value><votes>0</votes></rating></ratings>
        </movie>
        https://www.themoviedb.org/movie/28
        """);

    Item item = item("film");

    assertThat(item.title()).isEqualTo("Film & Co");
    assertThat(item.ids())
        .isEqualTo(new ProviderIds(Optional.of("tt0078788"), Optional.of("28"), Optional.of("77")));
    assertThat(item.ratings())
        .containsExactly(
            new LibraryRating("metacritic", 94, 100, OptionalInt.of(1234)),
            new LibraryRating("imdb", 8.4, 10, OptionalInt.empty()));
  }

  @Test
  void readsDetails() throws IOException {
    write(
        "Film/Film (1979) {edition-Final Cut}.nfo",
        """
        <movie><title>Film</title><genre>Drama / War</genre><genre>Action</genre><tag>mine</tag>
          <studio>Zoetrope</studio><country>USA</country><mpaa>DE:FSK 16</mpaa>
          <dateadded>2024-02-03 04:05:06</dateadded><runtime>147 min</runtime>
          <originallanguage>en</originallanguage>
          <fileinfo><streamdetails>
            <video><codec>h264</codec><width>720</width><height>576</height><aspect>2.35</aspect>
              <framerate>25</framerate><scantype>interlaced</scantype>
              <stereomode>left_right</stereomode></video>
            <audio><codec>ac3</codec><language>eng</language></audio>
            <subtitle><language>ger</language><forced>True</forced></subtitle>
          </streamdetails></fileinfo>
        </movie>
        """);

    Item film = item("film");

    assertThat(film.details())
        .isEqualTo(
            new Details(
                List.of("Drama", "War", "Action"),
                List.of("mine"),
                List.of("Zoetrope"),
                List.of("USA"),
                Optional.of("DE:FSK 16"),
                Optional.empty(),
                Optional.of(LocalDate.parse("2024-02-03")),
                Optional.empty(),
                Optional.of("en"),
                Optional.of(Duration.ofMinutes(147)),
                EpisodeNumber.NONE,
                Optional.of(root.resolve("Film").toString())));
    MediaVersion version = film.playables().get(0).versions().get(0);
    assertThat(version.file().name()).hasValue("Film (1979) {edition-Final Cut}");
    assertThat(version.stereoscopic()).hasValue("FullSideBySide");
    assertThat(version.video().get(0).format())
        .isEqualTo(
            new PictureFormat(
                OptionalInt.empty(),
                OptionalDouble.of(25),
                OptionalDouble.of(2.35),
                Optional.empty(),
                Optional.of(true)));
    assertThat(version.audio().get(0).language()).hasValue("eng");
    assertThat(version.subtitles())
        .containsExactly(
            new SubtitleStream(
                Optional.of("ger"),
                Optional.empty(),
                /* isForced= */ true,
                /* isHearingImpaired= */ false));
  }

  @Test
  void knowsThePlacesOfEpisodes() throws IOException {
    write("Show/tvshow.nfo", "<tvshow><title>Show</title></tvshow>");
    write(
        "Show/Season 02/e.nfo",
        "<episodedetails><season>2</season><episode>5</episode><aired>2024-05-06</aired>"
            + "<runtime>42</runtime></episodedetails>");

    assertThat(item("show").playables())
        .containsExactly(
            new Playable(
                "",
                new EpisodeNumber(OptionalInt.of(2), OptionalInt.of(5), OptionalInt.empty()),
                Optional.of(LocalDate.parse("2024-05-06")),
                Optional.of(Duration.ofMinutes(42)),
                List.of()));
  }

  @Test
  void readsWhenATitleCameOut() throws IOException {
    write("Film/movie.nfo", "<movie><year>1979</year><premiered>1979-05-25</premiered></movie>");
    write("Show/tvshow.nfo", "<tvshow><year>2023</year><status>Continuing</status></tvshow>");

    assertThat(item("film").release())
        .isEqualTo(
            new Release(
                Optional.of(LocalDate.parse("1979-05-25")),
                OptionalInt.of(1979),
                /* running= */ false));
    assertThat(item("show").release())
        .isEqualTo(new Release(Optional.empty(), OptionalInt.of(2023), /* running= */ true));
  }

  @Test
  void aDateThatIsNoneIsUnknown() throws IOException {
    write("Film/movie.nfo", "<movie><premiered>1979-02-31</premiered></movie>");

    assertThat(item("film").release().premiere()).isEmpty();
  }

  @Test
  void readsTheImdbIdThatJellyfinWritesForSeries() throws IOException {
    write("Show/tvshow.nfo", "<tvshow><title>S</title><imdb_id>tt13622776</imdb_id></tvshow>");

    assertThat(item("show").ids()).isEqualTo(ProviderIds.imdb("tt13622776"));
  }

  @ParameterizedTest
  @CsvSource({
    "dolbyvision, DOVI",
    "hdr10, HDR10",
    "hdr10plus, HDR10Plus",
    "hlg, HLG",
    "dolbyvision / hdr10, DOVIWithHDR10",
    "'dv,hdr10+', DOVIWithHDR10Plus"
  })
  void readsTheFormsOfDynamicRange(String written, String expected) throws IOException {
    write(
        "Film/film.nfo",
        "<movie><fileinfo><streamdetails><video><codec>HEVC</codec><width>3840</width>"
            + "<height>2160</height><hdrtype>"
            + written
            + "</hdrtype></video></streamdetails></fileinfo></movie>");

    assertThat(item("film").playables().get(0).versions().get(0).video().get(0).videoRangeType())
        .contains(expected);
  }

  @Test
  void aSeriesHasItsEpisodesButNoSpecials() throws IOException {
    write("Show/tvshow.nfo", "<tvshow><title>Show</title></tvshow>");
    write("Show/Season 01/e1e2.nfo", episode(1, "one") + episode(1, "two"));
    write("Show/Specials/s.nfo", episode(0, "making of"));
    write("Show/Season 01/broken.nfo", "<episodedetails><title>");

    assertThat(item("show").playables())
        .extracting(playable -> playable.name())
        .containsExactly("one", "two");
  }

  @Test
  void anExternalEntityIsNotRead() throws IOException {
    Path secret = Files.writeString(root.resolve("secret.txt"), "top secret");
    write(
        "Film/movie.nfo",
        "<?xml version=\"1.0\"?><!DOCTYPE movie [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><movie><title>A&x;B</title></movie>");

    String seen;
    try {
      seen = item("film").toString();
    } catch (RuntimeException refused) {
      seen = refused.toString();
    }

    assertThat(seen).doesNotContain("top secret");
  }

  @Test
  void oneOversizedFileDoesNotHideTheOtherTitles() throws IOException {
    write("A/huge.nfo", "<movie>" + " ".repeat(5 << 20) + "</movie>");
    write("B/movie.nfo", "<movie><title>B</title></movie>");

    assertThat(ids()).containsExactly("b");
  }

  @Test
  void aFileOfNothingButDeclarationsIsReadInNoTime() throws IOException {
    write("A/movie.nfo", "<movie/>" + "<!DOCTYPE".repeat(400_000));
    write("B/movie.nfo", "<!DOCTYPE".repeat(400_000));
    write("C/movie.nfo", "<movie><title>C</title></movie>");

    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(item("c").title()).isEqualTo("C"));
  }

  @Test
  void whatALinkLeadsOutToIsNeitherListedNorReadNorReplaced(@TempDir Path outside)
      throws IOException {
    Files.writeString(outside.resolve("movie.nfo"), "<movie><title>not mine</title></movie>");
    Path foreign = Files.write(outside.resolve("poster.jpg"), JPEG);
    write("Film/movie.nfo", "<movie/>");
    Files.createSymbolicLink(root.resolve("Linked"), outside);
    Files.createSymbolicLink(root.resolve("Film/poster.jpg"), foreign);

    assertThat(ids()).containsExactly("film");
    assertThatThrownBy(
            () -> new FolderLibrary("folder", root).poster("film").await().atMost(LONG_ENOUGH))
        .isInstanceOf(NoPosterException.class);
  }

  @Test
  void linksMayLeadOutWhereTheOwnerAllowsThat(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("movie.nfo"), "<movie><title>elsewhere</title></movie>");
    Files.createSymbolicLink(root.resolve("Linked"), outside);

    FolderLibrary open =
        new FolderLibrary(
            "folder",
            new FolderRoot(root, /* followLinks= */ true),
            JPEG.length,
            Duration.ofMinutes(15));

    assertThat(open.item("linked").await().atMost(LONG_ENOUGH).title()).isEqualTo("elsewhere");
  }

  /** It takes no space on the disk. */
  @Test
  void posterThatIsTooLargeIsRefusedUnread() throws IOException {
    write("Film/movie.nfo", "<movie/>");
    try (RandomAccessFile sparse =
        new RandomAccessFile(root.resolve("Film/poster.jpg").toFile(), "rw")) {
      sparse.setLength(600L << 20);
    }

    assertThatThrownBy(
            () -> new FolderLibrary("folder", root).poster("film").await().atMost(LONG_ENOUGH))
        .isInstanceOf(PosterTooLargeException.class)
        .hasMessage("poster.jpg has 629145600 bytes, at most 33554432 are accepted");
  }

  @Test
  void linksThatLeadInACircleAreFollowedOnce() throws IOException {
    write("Film/movie.nfo", "<movie/>");
    for (int i = 0; i < 8; i++) {
      Files.createSymbolicLink(root.resolve("loop" + i), root);
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(ids()).containsExactly("film"));
  }

  @Test
  void idsAreReadable() throws IOException {
    write("Amélie (2001)/movie.nfo", "<movie/>");

    assertThat(ids()).containsExactly("amelie-2001");
  }

  @Test
  void anIdNeverComesToMeanAnotherTitle() throws IOException {
    write("b/Film/movie.nfo", "<movie><title>first</title></movie>");
    String id = ids().get(0);

    write("a/Film/movie.nfo", "<movie><title>namesake</title></movie>");

    assertThat(ids()).doesNotContain(id).hasSize(2).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../Film", "Film", "/etc/passwd", "", "film/movie.nfo"})
  void aPathIsNoId(String id) throws IOException {
    write("Film/movie.nfo", "<movie/>");

    assertThatThrownBy(() -> item(id)).isInstanceOf(ItemNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"poster.jpg", "folder.png", "cover.webp", "film-poster.JPG"})
  void findsThePosterByItsUsualNames(String name) throws IOException {
    write("Film/film.nfo", "<movie/>");
    Files.write(root.resolve("Film").resolve(name), JPEG);

    assertThat(
            new FolderLibrary("folder", root)
                .posterFile("film")
                .await()
                .atMost(LONG_ENOUGH)
                .getFileName())
        .hasToString(name);
  }

  @Test
  void anUploadReplacesThePosterAndLeavesNothingElse() throws IOException {
    write("Film/movie.nfo", "<movie/>");
    Path poster = Files.write(root.resolve("Film/poster.jpg"), JPEG);
    byte[] badged = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 2, 3};

    new FolderLibrary("folder", root)
        .upload("film", new PosterFile(badged, PosterFormat.JPEG))
        .await()
        .atMost(LONG_ENOUGH);

    assertThat(poster).hasBinaryContent(badged);
    try (Stream<Path> files = Files.list(root.resolve("Film"))) {
      assertThat(files).hasSize(2);
    }
  }

  private static String episode(int season, String title) {
    return "<episodedetails><title>"
        + title
        + "</title><season>"
        + season
        + "</season></episodedetails>\n";
  }

  private void write(String file, String content) throws IOException {
    Path target = root.resolve(file);
    Files.createDirectories(target.resolveSibling(""));
    Files.writeString(target, content);
  }

  private Item item(String id) {
    return new FolderLibrary("folder", root).item(id).await().atMost(LONG_ENOUGH);
  }

  private List<String> ids() {
    return new FolderLibrary("folder", root)
        .summaries(ItemQuery.ALL)
        .map(item -> item.ref().id())
        .collect()
        .asList()
        .await()
        .atMost(LONG_ENOUGH);
  }
}
