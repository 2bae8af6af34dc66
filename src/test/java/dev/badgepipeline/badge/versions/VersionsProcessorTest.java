package dev.badgepipeline.badge.versions;

import static dev.badgepipeline.library.TestItems.movie;
import static dev.badgepipeline.library.TestItems.series;
import static dev.badgepipeline.library.TestItems.version;
import static dev.badgepipeline.library.TestItems.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.MediaVersion;
import org.junit.jupiter.api.Test;

class VersionsProcessorTest {

  private static final MediaVersion VERSION = version(video(1920, 1080));

  @Test
  void countsTheVersionsOfAFilm() {
    assertThat(VersionsProcessor.decide(movie(VERSION, VERSION), VersionsSettings.DEFAULT))
        .isInstanceOfSatisfying(
            Verdict.Show.class, show -> assertThat(show.badge().value()).isEqualTo("2 Versions"));
  }

  @Test
  void oneAloneIsNothingToShow() {
    assertThat(VersionsProcessor.decide(movie(VERSION), VersionsSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("fewer versions than 2"));
  }

  @Test
  void ofASeriesNobodyChoosesAVersion() {
    assertThat(VersionsProcessor.decide(series(VERSION, VERSION), VersionsSettings.DEFAULT))
        .isInstanceOf(Verdict.Nothing.class);
  }
}
