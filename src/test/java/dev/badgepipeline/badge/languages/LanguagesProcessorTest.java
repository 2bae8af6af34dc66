package dev.badgepipeline.badge.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.CellIcon;
import dev.badgepipeline.badge.Looks;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.languages.LanguagesSettings.Part;
import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.SubtitleStream;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.library.VersionFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesProcessorTest {

  @Test
  void showsEachLanguageThatIsSpokenOnce() {
    assertThat(value(film("ger", "eng", "deu", "und"))).isEqualTo("DE, EN");
  }

  @Test
  void commentariesAreNotSpokenInAnyLanguage() {
    Item film =
        TestItems.movie(
            version(List.of(track("ger", ""), track("eng", "Commentary by the director"))));

    assertThat(value(film)).isEqualTo("DE");
  }

  @Test
  void showsOnlyLanguagesThatItsOwnerWants() {
    LanguagesSettings settings =
        settings(List.of(Part.AUDIO), List.of("en", "de"), /* everyEpisode= */ true);

    assertThat(value(film("ger", "fre", "eng"), settings)).isEqualTo("EN, DE");
    assertThat(LanguagesProcessor.decide(film("fre"), settings))
        .isEqualTo(new Verdict.Nothing("no language of it is known"));
  }

  @ParameterizedTest
  @CsvSource({"'ger,eng', Dual Audio", "'ger,eng,fre', Multi Audio"})
  void countsLanguages(String languages, String expected) {
    assertThat(value(film(languages.split(",", -1)), of(Part.AUDIO_COUNT))).isEqualTo(expected);
  }

  @Test
  void oneLanguageIsNotCounted() {
    assertThat(LanguagesProcessor.decide(film("ger"), of(Part.AUDIO_COUNT)))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @Test
  void showsSubtitles() {
    Item film =
        TestItems.movie(
            subtitled(
                new SubtitleStream(Optional.of("ger"), Optional.empty(), false, false),
                new SubtitleStream(Optional.of("eng"), Optional.of("English SDH"), false, false),
                new SubtitleStream(Optional.of("fre"), Optional.empty(), true, false)));

    assertThat(value(film, of(Part.SUBTITLES))).isEqualTo("Sub DE EN");
    assertThat(value(film, of(Part.FORCED, Part.SDH))).isEqualTo("Forced, SDH");
  }

  @ParameterizedTest
  @CsvSource({"true, DE", "false, 'DE, EN, FR'"})
  void aSeriesShowsWhatEveryOrAnyEpisodeHas(boolean everyEpisode, String expected) {
    Item series =
        TestItems.series(
            version(List.of(track("ger", ""), track("eng", ""))),
            version(List.of(track("ger", ""), track("fre", ""))));

    assertThat(value(series, settings(List.of(Part.AUDIO), List.of(), everyEpisode)))
        .isEqualTo(expected);
  }

  @Test
  void flagsStandBeforeLanguagesThatHaveOne() {
    assertThat(icons(film("ger", "eng", "lat"), flags(Content.ICON_AND_TEXT)))
        .containsExactly("flag-de", "flag-gb", "-");
    assertThat(value(film("ger", "lat"), flags(Content.ICON_AND_TEXT))).isEqualTo("DE, LA");
  }

  @Test
  void flagsAloneStandForLanguagesThatHaveOne() {
    List<BadgeCell> cells = cells(film("ger", "lat"), flags(Content.ICON));

    assertThat(cells).extracting(BadgeCell::label).containsExactly("", "LA");
    assertThat(value(film("ger", "lat"), flags(Content.ICON))).isEqualTo("de, LA");
  }

  @Test
  void anOwnerMaySeeAnotherFlagOrNone() {
    assertThat(icons(film("eng", "ger"), flags(Content.ICON_AND_TEXT, "en us")))
        .containsExactly("flag-us", "flag-de");
    assertThat(icons(film("eng"), flags(Content.TEXT))).containsExactly("-");
  }

  @Test
  void aFlagOfNoCountryIsRefused() {
    assertThat(
            new LanguagesProcessor().settings().check().of(flags(Content.ICON, "en us", "en zz")))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.message()).endsWith("not en zz"));
  }

  private static List<String> icons(Item item, LanguagesSettings settings) {
    return cells(item, settings).stream()
        .map(cell -> cell.icon().map(CellIcon::name).orElse("-"))
        .toList();
  }

  private static List<BadgeCell> cells(Item item, LanguagesSettings settings) {
    return ((Verdict.Show) LanguagesProcessor.decide(item, settings)).badge().cells();
  }

  private static LanguagesSettings flags(Content content, String... own) {
    LanguagesSettings usual = LanguagesSettings.DEFAULT;
    return new LanguagesSettings(
        true,
        Looks.showing(content, usual.appearance()),
        usual.parts(),
        usual.languages(),
        /* flags= */ true,
        List.of(own),
        usual.everyEpisode(),
        usual.words());
  }

  private static Item film(String... languages) {
    return TestItems.movie(
        version(Stream.of(languages).map(language -> track(language, "")).toList()));
  }

  private static MediaVersion version(List<AudioStream> audio) {
    return new MediaVersion(VersionFile.UNKNOWN, Optional.empty(), List.of(), audio, List.of());
  }

  private static MediaVersion subtitled(SubtitleStream... subtitles) {
    return new MediaVersion(
        VersionFile.UNKNOWN, Optional.empty(), List.of(), List.of(), List.of(subtitles));
  }

  private static AudioStream track(String language, String title) {
    return new AudioStream(
        Optional.of("ac3"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(title),
        Optional.empty(),
        /* isDefault= */ false,
        /* isHearingImpaired= */ false,
        Optional.of(language));
  }

  private static LanguagesSettings of(Part... parts) {
    return settings(List.of(parts), List.of(), /* everyEpisode= */ true);
  }

  private static LanguagesSettings settings(
      List<Part> parts, List<String> languages, boolean everyEpisode) {
    return new LanguagesSettings(
        true,
        LanguagesSettings.DEFAULT.appearance(),
        parts,
        languages,
        /* flags= */ false,
        List.of(),
        everyEpisode,
        LanguagesSettings.DEFAULT.words());
  }

  private static String value(Item item) {
    return value(item, LanguagesSettings.DEFAULT);
  }

  private static String value(Item item, LanguagesSettings settings) {
    return ((Verdict.Show) LanguagesProcessor.decide(item, settings)).badge().value();
  }
}
