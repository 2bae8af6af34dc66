package dev.badgepipeline.rendering.art;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.BadgeValues;
import dev.badgepipeline.badge.Icon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnArtFolderTest {

  private static final BadgeKind REVIEW = new BadgeKind("review");
  private static final BadgeKind RESOLUTION = new BadgeKind("resolution");
  private static final List<BadgeValues> BADGES =
      List.of(
          new Known(REVIEW, Set.of(new BadgeValue("imdb"), new BadgeValue("tmdb"))),
          new Known(RESOLUTION, Set.of(new BadgeValue("4k"))));

  private static final BadgeCell IMDB = BadgeCell.icon(Icon.IMDB, "76%");
  private static final BadgeCell TMDB = BadgeCell.icon(Icon.TMDB, "76%");
  private static final BadgeCell UHD = BadgeCell.text("4K").withDetail("DV");
  private static final String RED =
      "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='red'/></svg>";

  private static final Artwork PROGRAM = Artwork.ofTheProgram();

  /** At this height of its boxes, the letters of the font of boxes are so wide. */
  private static final double HEIGHT = 70;

  private static final double BOX_WIDTH = 100;

  private final Path folder;

  private record Known(BadgeKind kind, Set<BadgeValue> values) implements BadgeValues {}

  private final Warnings warnings = new Warnings();

  OwnArtFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void hearNoMore() {
    warnings.close();
  }

  @Test
  void emptyFolderChangesNothing() {
    Artwork artwork = read();

    assertThat(artwork.version()).isEmpty();
    assertThat(aspect(artwork, REVIEW, IMDB)).isEqualTo(aspect(PROGRAM, REVIEW, IMDB));
    assertThat(labelWidth(artwork, REVIEW, IMDB)).isEqualTo(labelWidth(PROGRAM, REVIEW, IMDB));
    assertThat(warnings.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"icons/review/imdb.svg", "icons/review/imdb.SVG"})
  void iconIsUsedForItsValueAlone(String name) throws IOException {
    put(name, RED);

    Artwork artwork = read();

    assertThat(aspect(artwork, REVIEW, IMDB)).isEqualTo(1);
    assertThat(aspect(artwork, REVIEW, TMDB)).isEqualTo(aspect(PROGRAM, REVIEW, TMDB));
    assertThat(aspect(artwork, RESOLUTION, IMDB)).isEqualTo(aspect(PROGRAM, REVIEW, IMDB));
    assertThat(warnings.lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ICON_AND_TEXT, true, 4K", "ICON, true, ''", "TEXT, false, 4K"})
  void iconOfATextStandsBeforeItOrForIt(Content content, boolean icon, String label)
      throws IOException {
    put("icons/resolution/4k.svg", RED);

    CellArt art = read().of(RESOLUTION, UHD, content);

    assertThat(art.icon().isPresent()).isEqualTo(icon);
    assertThat(art.cell().label()).isEqualTo(label);
    assertThat(art.cell().detail()).contains("DV");
  }

  @Test
  void fontIsUsedForEveryBadge() throws IOException {
    put("fonts/bold.ttf", BoxFont.complete());

    Artwork artwork = read();

    assertThat(labelWidth(artwork, REVIEW, IMDB)).isEqualTo(3 * BOX_WIDTH);
    assertThat(labelWidth(artwork, RESOLUTION, UHD)).isEqualTo(2 * BOX_WIDTH);
    assertThat(artwork.of(RESOLUTION, UHD, Content.TEXT).typefaces().semiBold())
        .isSameAs(artwork.of(REVIEW, IMDB, Content.TEXT).typefaces().semiBold());
    assertThat(detailWidth(artwork)).isEqualTo(detailWidth(PROGRAM));
  }

  @Test
  void semiBoldFontIsUsedForDetails() throws IOException {
    put("fonts/semibold.ttf", BoxFont.complete());

    Artwork artwork = read();

    assertThat(detailWidth(artwork)).isEqualTo(2 * BOX_WIDTH);
    assertThat(labelWidth(artwork, REVIEW, IMDB)).isEqualTo(labelWidth(PROGRAM, REVIEW, IMDB));
  }

  @Test
  void fontOfABadgeIsUsedForThatAlone() throws IOException {
    put("fonts/review/bold.ttf", BoxFont.complete());

    Artwork artwork = read();

    assertThat(labelWidth(artwork, REVIEW, IMDB)).isEqualTo(3 * BOX_WIDTH);
    assertThat(labelWidth(artwork, RESOLUTION, UHD))
        .isEqualTo(labelWidth(PROGRAM, RESOLUTION, UHD));
  }

  @Test
  void fontOfAValueComesBeforeThatOfItsBadge() throws IOException {
    put("fonts/review/imdb/bold.ttf", BoxFont.complete());
    put("fonts/review/bold.otf", bytesOf("/fonts/Inter-SemiBold.otf"));

    Artwork artwork = read();

    assertThat(labelWidth(artwork, REVIEW, IMDB)).isEqualTo(3 * BOX_WIDTH);
    assertThat(labelWidth(artwork, REVIEW, TMDB))
        .isEqualTo(Typeface.load("/fonts/Inter-SemiBold.otf").line("76%", HEIGHT).width());
  }

  /** What is wrong with each file's name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icons/review/imbd.svg | has no value imbd, but [imdb, tmdb]",
        "icons/reviews/imdb.svg | no badge reviews, but [resolution, review]",
        "icons/imdb.svg | like icons/review/imdb.svg",
        "icons/review/imdb/a.svg | like icons/review/imdb.svg",
        "logos/review/imdb.svg | like icons/review/imdb.svg",
        "imdb.svg | like icons/review/imdb.svg",
        "icons/review/imdb.gif | neither .svg, .png",
        "icons/review/imdb | neither .svg, .png",
        "fonts/light.otf | fonts/bold.otf",
        "fonts/award/bold.otf | no badge award",
        "fonts/review/rotten/bold.otf | no value rotten",
        "fonts/review/imdb/tmdb/bold.otf | fonts/bold.otf",
        "bold.otf | fonts/bold.otf"
      })
  void fileOfAnUnknownNameIsNamedWithTheNamesThereAre(String name, String reason)
      throws IOException {
    put(name, RED);

    Artwork artwork = read();

    assertThat(artwork.version()).isEmpty();
    assertThat(warnings.lines())
        .singleElement()
        .asString()
        .startsWith("WARN")
        .contains(folder.resolve(name).toString(), reason);
  }

  @Test
  void refusedFileDoesNotKeepOthersFromBeingUsed() throws IOException {
    put("icons/review/imdb.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
    put("icons/review/tmdb.svg", RED);
    put("fonts/bold.otf", RED);

    Artwork artwork = read();

    assertThat(aspect(artwork, REVIEW, IMDB)).isEqualTo(aspect(PROGRAM, REVIEW, IMDB));
    assertThat(aspect(artwork, REVIEW, TMDB)).isEqualTo(1);
    assertThat(labelWidth(artwork, REVIEW, IMDB)).isEqualTo(labelWidth(PROGRAM, REVIEW, IMDB));
    assertThat(warnings.lines()).hasSize(2);
  }

  @Test
  void secondIconOfAValueIsNotUsed() throws IOException {
    put("icons/review/imdb.png", OwnIconTest.greenSquare());
    put("icons/review/imdb.svg", RED);

    read();

    assertThat(warnings.lines())
        .singleElement()
        .asString()
        .contains("imdb.svg", "another file for the same");
  }

  @ParameterizedTest
  @CsvSource({"icons/review/imdb.svg, 262144", "icons/review/imdb.png, 1048576"})
  void iconOfTooManyBytesIsNotUsed(String name, int most) throws IOException {
    put(name, RED + " ".repeat(most + 1 - RED.length()));

    assertThat(read().version()).isEmpty();
    assertThat(warnings.lines()).singleElement().asString().contains("more than " + most);
  }

  @Test
  void iconOfJustTheMostBytesIsUsed() throws IOException {
    put("icons/review/imdb.svg", RED + " ".repeat(262_144 - RED.length()));

    assertThat(read().version()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fonts/bold.otf", "fonts/bold.ttf"})
  void fontOfTooManyBytesIsNotUsed(String name) throws IOException {
    put(name, Arrays.copyOf(BoxFont.complete(), (4 << 20) + 1));

    assertThat(read().version()).isEmpty();
    assertThat(warnings.lines()).singleElement().asString().contains("more than 4194304");
  }

  @Test
  void filesOfDesktopsAreIgnored() throws IOException {
    put(".DS_Store", "");
    put("icons/review/.imdb.svg.swp", "");
    put("..2026_01_01/icons/review/imdb.svg", RED);

    assertThat(read().version()).isEmpty();
    assertThat(warnings.lines()).isEmpty();
  }

  /** As Kubernetes mounts a volume. */
  @Test
  void linksAreFollowed() throws IOException {
    put("..data/icons/review/imdb.svg", RED);
    Files.createSymbolicLink(folder.resolve("icons"), folder.resolve("..data/icons"));

    assertThat(aspect(read(), REVIEW, IMDB)).isEqualTo(1);
  }

  @Test
  void folderOfManyFilesIsNotReadAtAll() throws IOException {
    for (int i = 0; i < 501; i++) {
      put("film-" + i, "");
    }

    assertThat(read().version()).isEmpty();
    assertThat(warnings.lines()).singleElement().asString().contains("more than 500 files");
  }

  @Test
  void versionIsThatOfTheContent() throws IOException {
    put("icons/review/imdb.svg", RED);
    String version = read().version();
    String again = read().version();
    put("icons/review/imdb.svg", RED.replace("red", "blue"));
    String changed = read().version();
    Files.move(folder.resolve("icons/review/imdb.svg"), folder.resolve("icons/review/tmdb.svg"));

    assertThat(again).isEqualTo(version).isNotEmpty();
    assertThat(changed).isNotEqualTo(version);
    assertThat(read().version()).isNotEqualTo(changed);
  }

  @Test
  void refusedFileDoesNotChangeTheVersion() throws IOException {
    put("icons/review/imdb.svg", RED);
    String version = read().version();
    put("icons/review/tmdb.svg", "no drawing");

    assertThat(read().version()).isEqualTo(version);
  }

  private Artwork read() {
    return new Artwork(OwnArtFolder.read(folder, BADGES));
  }

  private void put(String name, String content) throws IOException {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, content);
  }

  private static double aspect(Artwork artwork, BadgeKind kind, BadgeCell cell) {
    return artwork.of(kind, cell, Content.ICON_AND_TEXT).icon().orElseThrow().aspect();
  }

  private static double labelWidth(Artwork artwork, BadgeKind kind, BadgeCell cell) {
    return artwork.of(kind, cell, Content.ICON_AND_TEXT).label(HEIGHT).width();
  }

  private static double detailWidth(Artwork artwork) {
    return artwork.of(RESOLUTION, UHD, Content.TEXT).detail(HEIGHT).orElseThrow().width();
  }

  private static byte[] bytesOf(String resource) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
