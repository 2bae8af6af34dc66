package dev.badgepipeline.badge.audio;

import static dev.badgepipeline.library.TestItems.audio;
import static dev.badgepipeline.library.TestItems.movie;
import static dev.badgepipeline.library.TestItems.series;
import static dev.badgepipeline.library.TestItems.titled;
import static dev.badgepipeline.library.TestItems.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.badge.Looks;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.audio.AudioSettings.Track;
import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.Item;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioProcessorTest {

  @ParameterizedTest
  @CsvSource({
    "5.1, 5.1",
    "5.1(side), 5.1",
    "7.1(wide), 7.1",
    "5.1.4, 5.1.4",
    "22.2, 22.2",
    "stereo, 2.0",
    "downmix, 2.0",
    "mono, 1.0"
  })
  void namesTheLayout(String layout, String expected) {
    assertThat(value(movie(version(audio("flac", "", layout))))).isEqualTo("FLAC " + expected);
  }

  @ParameterizedTest
  @CsvSource({"1, FLAC 1.0", "2, FLAC 2.0", "6, FLAC 5.1", "7, FLAC 6.1", "8, FLAC 7.1", "5, FLAC"})
  void readsTheLayoutFromTheCountWhereOnlyOneIsUsual(int channels, String expected) {
    assertThat(value(movie(version(counted("flac", channels, /* isDefault= */ false)))))
        .isEqualTo(expected);
  }

  @Test
  void unknownChannelsAreLeftOut() {
    assertThat(value(movie(version(audio("truehd"))))).isEqualTo("TrueHD");
  }

  @Test
  void theBestTrackCounts() {
    assertThat(
            value(movie(version(audio("ac3", "", "7.1"), audio("truehd", "Dolby Atmos", "7.1")))))
        .isEqualTo("TrueHD Atmos 7.1");
  }

  @ParameterizedTest
  @CsvSource({"5.1, 7.1, 7.1", "7.1, 22.2, 22.2", "5.1, 5.1.4, 5.1.4", "7.1, 5.1.4, 5.1.4"})
  void ofOneFormatTheOneWithMoreChannelsCounts(String one, String other, String expected) {
    assertThat(value(movie(version(audio("flac", "", one), audio("flac", "", other)))))
        .isEqualTo("FLAC " + expected);
  }

  @Test
  void theBestOfAllVersionsCounts() {
    assertThat(value(movie(version(audio("aac")), version(audio("dts", "DTS-HD MA", "5.1")))))
        .isEqualTo("DTS-HD MA 5.1");
  }

  @Test
  void theDefaultTrackCountsWhereItsOwnerWantsThat() {
    Item movie = movie(version(audio("truehd"), counted("ac3", 6, /* isDefault= */ true)));

    assertThat(value(movie, settings(Track.DEFAULT))).isEqualTo("DD 5.1");
  }

  @Test
  void withoutADefaultTrackTheFirstCounts() {
    Item movie = movie(version(audio("aac"), audio("truehd")));

    assertThat(value(movie, settings(Track.DEFAULT))).isEqualTo("AAC");
  }

  @Test
  void aDefaultTrackOfUnknownCodecIsNotReplacedByAnother() {
    Item movie = movie(version(counted("future", 6, /* isDefault= */ true), audio("truehd")));

    assertThat(value(movie, settings(Track.DEFAULT))).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Commentary",
        "Director's Commentary",
        "Commentary with Ridley Scott",
        "Audio Comments by the crew",
        "Audiokommentar",
        "Kommentar des Regisseurs",
        "Commentaire du réalisateur",
        "Comentarios del director",
        "Audio Description",
        "English (Audio Description)",
        "Descriptive Audio",
        "English [Described Video]",
        "Audiodeskription",
        "Hörfilmfassung",
        "DVS",
        "AD",
        "English AD",
        "English (AD)",
        "AD - English - AAC - Stereo",
        "AD Stereo",
        "For the visually impaired",
        "Isolated Score"
      })
  void tracksBesideTheFilmDoNotCount(String title) {
    assertThat(value(movie(version(titled("truehd", title), audio("aac"))))).isEqualTo("AAC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Admiral",
        "Ad Astra",
        "AD ASTRA - English - TrueHD 7.1",
        "Pompeii 79 AD",
        "Bad Boys",
        "Comment je me suis disputé",
        "No Comment",
        "The Descent",
        "Surround 7.1",
        "Score"
      })
  void tracksWithAHarmlessTitleCount(String title) {
    assertThat(value(movie(version(titled("truehd", title), audio("aac"))))).isEqualTo("TrueHD");
  }

  @Test
  void theTitleThatTheServerShowsCountsToo() {
    AudioStream commentary =
        new AudioStream(
            Optional.of("truehd"),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Commentary - English - TRUEHD - Stereo"),
            /* isDefault= */ true,
            /* isHearingImpaired= */ false,
            /* language= */ Optional.empty());

    assertThat(value(movie(version(commentary, audio("aac"))))).isEqualTo("AAC");
  }

  @Test
  void tracksForTheHearingImpairedDoNotCount() {
    AudioStream marked =
        new AudioStream(
            Optional.of("truehd"),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            /* isDefault= */ true,
            /* isHearingImpaired= */ true,
            /* language= */ Optional.empty());

    assertThat(value(movie(version(marked)))).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({"HIGHEST, TrueHD", "MAJORITY, DD", "LOWEST, AAC"})
  void aSeriesShowsWhatItsOwnersPolicySays(EpisodePolicy policy, String expected) {
    Item series =
        series(
            version(audio("truehd")),
            version(audio("ac3")),
            version(audio("ac3")),
            version(audio("aac")));
    AudioSettings settings =
        new AudioSettings(
            true, AudioSettings.DEFAULT.appearance(), policy, Track.BEST, /* channels= */ true);

    assertThat(value(series, settings)).isEqualTo(expected);
  }

  @Test
  void aSeriesOfUnknownSoundShowsNothing() {
    assertThat(decide(series(version(audio("future"))), AudioSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no audio track of a known codec"));
  }

  @Test
  void channelsAreLeftOutWhereTheirOwnerWantsThat() {
    AudioSettings settings =
        new AudioSettings(
            true,
            AudioSettings.DEFAULT.appearance(),
            EpisodePolicy.HIGHEST,
            Track.BEST,
            /* channels= */ false);

    assertThat(value(movie(version(audio("ac3", "", "5.1"))), settings)).isEqualTo("DD");
  }

  @ParameterizedTest
  @CsvSource({"ICON_AND_TEXT, DOLBY, DD", "ICON, DOLBY, ''", "TEXT, , DD"})
  void showsIconAndTextAsItsOwnerWants(Content content, Icon icon, String label) {
    assertThat(cell("ac3", content))
        .isEqualTo(
            new BadgeCell(
                BadgeValue.named("dd"), Optional.ofNullable(icon), label, Optional.of("5.1")));
  }

  @Test
  void aFormatWithoutAnIconShowsItsName() {
    assertThat(cell("flac", Content.ICON))
        .isEqualTo(
            new BadgeCell(BadgeValue.named("flac"), Optional.empty(), "FLAC", Optional.of("5.1")));
  }

  private static BadgeCell cell(String codec, Content content) {
    AudioSettings settings =
        new AudioSettings(
            true,
            Looks.showing(content, AudioSettings.DEFAULT.appearance()),
            EpisodePolicy.HIGHEST,
            Track.BEST,
            /* channels= */ true);
    Verdict verdict = decide(movie(version(audio(codec, "", "5.1"))), settings);
    return ((Verdict.Show) verdict).badge().cells().get(0);
  }

  private static AudioStream counted(String codec, int channels, boolean isDefault) {
    return new AudioStream(
        Optional.of(codec),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(channels),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        isDefault,
        /* isHearingImpaired= */ false,
        /* language= */ Optional.empty());
  }

  private static AudioSettings settings(Track track) {
    return new AudioSettings(
        true,
        AudioSettings.DEFAULT.appearance(),
        EpisodePolicy.HIGHEST,
        track,
        /* channels= */ true);
  }

  private static Verdict decide(Item item, AudioSettings settings) {
    return AudioProcessor.decide(item, settings);
  }

  private static String value(Item item) {
    return value(item, AudioSettings.DEFAULT);
  }

  private static String value(Item item, AudioSettings settings) {
    return decide(item, settings) instanceof Verdict.Show show ? show.badge().value() : "nothing";
  }
}
