package dev.badgepipeline.badge.resolution;

import static dev.badgepipeline.library.TestItems.movie;
import static dev.badgepipeline.library.TestItems.series;
import static dev.badgepipeline.library.TestItems.version;
import static dev.badgepipeline.library.TestItems.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.resolution.ResolutionSettings.Ranges;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.VideoStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionProcessorTest {

  @Test
  void showsSizeAndRangesBestFirst() {
    assertThat(value(movie(version(video(3840, 2160, "DOVIWithHDR10Plus")))))
        .isEqualTo("4K DV HDR10+");
  }

  @Test
  void namesTheRangesInTheCellsDetail() {
    Verdict verdict =
        decide(movie(version(video(3840, 2160, "HDR10"))), ResolutionSettings.DEFAULT);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Show.class,
            show ->
                assertThat(show.badge().cells())
                    .containsExactly(BadgeCell.text("4K").withDetail("HDR10")));
  }

  @Test
  void theBestVersionCounts() {
    assertThat(value(movie(version(video(1280, 720)), version(video(3840, 1600, "HDR10")))))
        .isEqualTo("4K HDR10");
  }

  @Test
  void atTheSameSizeTheBetterRangeCounts() {
    assertThat(
            value(
                movie(
                    version(video(3840, 2160, "HDR10Plus")),
                    version(video(3840, 2160, "DOVI")),
                    version(video(3840, 2160)))))
        .isEqualTo("4K DV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mjpeg", "png", "MJPEG"})
  void coverArtIsNotTheFilm(String codec) {
    assertThat(value(movie(version(coverArt(codec, 3840, 2160), video(1920, 1080)))))
        .isEqualTo("1080p");
  }

  @Test
  void coverArtAloneIsNothingToShow() {
    assertThat(decide(movie(version(coverArt("png", 1000, 1500))), ResolutionSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("no video stream of known size"));
  }

  @Test
  void withoutASizeThereIsNothingToShow() {
    VideoStream unmeasured =
        new VideoStream(
            Optional.of("hevc"),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of("HDR"),
            Optional.of("HDR10"),
            Optional.empty(),
            OptionalInt.empty(),
            PictureFormat.UNKNOWN);

    assertThat(decide(movie(version(unmeasured)), ResolutionSettings.DEFAULT))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @Test
  void withoutAVersionThereIsNothingToShow() {
    assertThat(decide(movie(), ResolutionSettings.DEFAULT)).isInstanceOf(Verdict.Nothing.class);
  }

  @ParameterizedTest
  @CsvSource({"HIGHEST, 4K HDR10", "MAJORITY, 1080p", "LOWEST, 720p"})
  void aSeriesShowsWhatItsOwnersPolicySays(EpisodePolicy policy, String expected) {
    Item series =
        series(
            episode(3840, 2160, "HDR10"),
            episode(1920, 1080, "SDR"),
            episode(1920, 800, "SDR"),
            episode(1280, 720, "SDR"));

    assertThat(value(series, settings(policy, Ranges.ALL))).isEqualTo(expected);
  }

  @Test
  void ofATieTheBetterIsShown() {
    Item series = series(episode(1280, 720, "SDR"), episode(1920, 1080, "SDR"));

    assertThat(value(series, settings(EpisodePolicy.MAJORITY, Ranges.ALL))).isEqualTo("1080p");
  }

  @Test
  void episodesOfWhichNothingIsKnownDoNotCount() {
    Item series = series(version(coverArt("png", 10, 10)), episode(1920, 1080, "SDR"));

    assertThat(value(series, settings(EpisodePolicy.LOWEST, Ranges.ALL))).isEqualTo("1080p");
  }

  @ParameterizedTest
  @CsvSource({"ALL, 4K DV HDR10", "BEST, 4K DV", "NONE, 4K"})
  void namesAsManyRangesAsTheOwnerWants(Ranges ranges, String expected) {
    Item movie = movie(version(video(3840, 2160, "DOVIWithHDR10")));

    assertThat(value(movie, settings(EpisodePolicy.HIGHEST, ranges))).isEqualTo(expected);
  }

  private static MediaVersion episode(int width, int height, String rangeType) {
    return version(video(width, height, rangeType));
  }

  private static VideoStream coverArt(String codec, int width, int height) {
    return new VideoStream(
        Optional.of(codec),
        OptionalInt.of(width),
        OptionalInt.of(height),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        PictureFormat.UNKNOWN);
  }

  private static ResolutionSettings settings(EpisodePolicy policy, Ranges ranges) {
    return new ResolutionSettings(true, ResolutionSettings.DEFAULT.appearance(), policy, ranges);
  }

  private static Verdict decide(Item item, ResolutionSettings settings) {
    return ResolutionProcessor.decide(item, settings);
  }

  private static String value(Item item) {
    return value(item, ResolutionSettings.DEFAULT);
  }

  private static String value(Item item, ResolutionSettings settings) {
    return decide(item, settings) instanceof Verdict.Show show ? show.badge().value() : "nothing";
  }
}
