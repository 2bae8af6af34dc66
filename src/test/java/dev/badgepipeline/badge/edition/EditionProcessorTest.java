package dev.badgepipeline.badge.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.edition.EditionSettings.Versions;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.TestItems;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionProcessorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Blade Runner | /f/Blade Runner (1982)/Blade Runner (1982) {edition-Final Cut}.mkv | Final"
            + " Cut",
        "Blade Runner | /f/Blade Runner (1982) {edition-Director's Cut}/film.mkv | Director's Cut",
        "Blade Runner | /f/Blade Runner (1982) {edition-Harrison's Own}.mkv | Harrison's Own",
        "Blade Runner | /f/Blade Runner (1982) - Directors Cut.mkv | Director's Cut",
        "Blade Runner | /f/Blade Runner (1982) [the final cut].mkv | Final Cut",
        "Blade Runner | /f/Blade Runner - Theatrical Cut.mkv | Theatrical",
        "Apocalypse Now | /f/Apocalypse Now 1979 Theatrical Cut UHD BluRay 2160p TrueHD.mkv |"
            + " Theatrical",
        "Alien | C:\\f\\Alien.1979.Directors.Cut.1080p.mkv | Director's Cut",
        "Dune | /f/Dune.2021.IMAX.2160p.mkv | IMAX",
        "Jaws | /f/Jaws.1975.REMASTERED.1080p.mkv | Remastered",
        "Jaws | /f/Jaws (1975) - 45th Anniversary Edition.mkv | Anniversary",
        "Seven Samurai | /f/Seven.Samurai.1954.Criterion.Collection.mkv | Criterion",
        "Blade Runner 2049 | /f/Blade Runner 2049 (2017) - Open Matte.mkv | Open Matte",
        "2012 | /f/2012 (2009) - Extended.mkv | Extended",
      })
  void readsFileNames(String title, String path, String expected) {
    assertThat(value(film(title, path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Final Cut | /f/The Final Cut (2004)/The Final Cut (2004).mkv",
        "The Final Cut | /f/The.Final.Cut.2004.1080p.mkv",
        "Redux | /f/Redux.mkv",
        "Alien | /f/Alien (1979)/Alien (1979) - 2160p.mkv",
        "Alien | /f/Alien (1979) {edition-}.mkv",
        "Alien | /f/Alien (1979) Uncutting.mkv",
        "Alien | /f/Final Cut/Alien Collection/Alien (1979).mkv",
        "Alien | ''",
      })
  void guessesNone(String title, String path) {
    assertThat(EditionProcessor.decide(film(title, path), EditionSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no edition is named"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Director's Cut", "director’s cut", "The Director's Cut"})
  void aVersionMayBeCalledByItsEdition(String name) {
    Item film =
        TestItems.titled(
            "Alien",
            TestItems.movie(
                TestItems.named(Optional.of(name.replace('’', '\'')), Optional.empty())));

    assertThat(value(film)).isEqualTo("Director's Cut");
  }

  @Test
  void wordsOfOnesOwnAreForTheOwnerToAllow() {
    EditionSettings settings =
        new EditionSettings(true, EditionSettings.DEFAULT.appearance(), Versions.ANY, false);
    Item film = film("Alien", "/f/Alien (1979) {edition-Mine}.mkv");

    assertThat(EditionProcessor.decide(film, settings)).isInstanceOf(Verdict.Nothing.class);
    assertThat(EditionProcessor.decide(film, EditionSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells().get(0).value()).isEqualTo(new BadgeValue("other")));
  }

  @ParameterizedTest
  @CsvSource({"ANY, 'Remastered, Final Cut'", "FIRST, Remastered", "EVERY, ''"})
  void ofSeveralVersionsThoseCountThatItsOwnerWants(Versions versions, String expected) {
    Item film =
        TestItems.movie(
            TestItems.named(Optional.empty(), Optional.of("/f/A (1982) Remastered.mkv")),
            TestItems.named(Optional.empty(), Optional.of("/f/A (1982) Final Cut.mkv")));
    EditionSettings settings =
        new EditionSettings(true, EditionSettings.DEFAULT.appearance(), versions, true);

    assertThat(EditionProcessor.decide(film, settings))
        .satisfies(
            verdict ->
                assertThat(verdict instanceof Verdict.Show show ? show.badge().value() : "")
                    .isEqualTo(expected));
  }

  @Test
  void whatEveryVersionHasIsShared() {
    Item film =
        TestItems.movie(
            TestItems.named(Optional.empty(), Optional.of("/f/A (1982) IMAX 1080p.mkv")),
            TestItems.named(Optional.empty(), Optional.of("/f/A (1982) IMAX 2160p.mkv")));

    assertThat(
            EditionProcessor.decide(
                film,
                new EditionSettings(
                    true, EditionSettings.DEFAULT.appearance(), Versions.EVERY, true)))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("IMAX"));
  }

  @Test
  void knowsAllEditionsOfAnItem() {
    assertThat(EditionFacts.editions(film("Alien", "/f/Alien (1979) {edition-Mine}.mkv")))
        .containsExactly("Mine");
  }

  private static Item film(String title, String path) {
    return TestItems.titled(
        title, TestItems.movie(TestItems.named(Optional.empty(), Optional.of(path))));
  }

  private static String value(Item film) {
    return ((Verdict.Show) EditionProcessor.decide(film, EditionSettings.DEFAULT)).badge().value();
  }
}
