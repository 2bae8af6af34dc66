package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.TitleMeasure.Measured;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.WebpSamples;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import dev.badgepipeline.rendering.placement.TitledPoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of titles badges hide, and that the README says just that. */
class TitlesUnderBadgesTest {

  /** What may be hidden of what is where badges are set to stand, in parts. */
  private static final int GOAL = 5;

  private static final TitleMeasure MEASURE = new TitleMeasure(Badges.ALL);

  private static final HiddenTitles SAMPLES = HiddenTitles.ofSamples(MEASURE);
  private static final HiddenTitles DRAWN = HiddenTitles.ofDrawn(MEASURE);

  @Test
  void atMostAFifthOfWhatTitlesLoseIsLost() {
    assertThat(DRAWN.measured()).hasSizeGreaterThanOrEqualTo(40);
    for (HiddenTitles titles : List.of(SAMPLES, DRAWN)) {
      assertThat(GOAL * titles.sum(Measured::chosen)).isLessThan(titles.sum(Measured::asSet));
    }
  }

  @Test
  void noTitleLosesMoreThanItWould() {
    assertThat(Stream.of(SAMPLES, DRAWN).flatMap(titles -> titles.measured().stream()))
        .allSatisfy(
            measured ->
                assertThat(measured.chosen())
                    .as(measured.poster().name())
                    .isLessThanOrEqualTo(measured.asSet()));
  }

  @Test
  void facesAreNotHiddenInstead() {
    assertThat(DRAWN.sum(Measured::faceChosen)).isLessThanOrEqualTo(DRAWN.sum(Measured::faceAsSet));
  }

  @Test
  void postersWithNothingUnderTheirBadgesStayAsTheyAreSet() {
    assertThat(SAMPLES.measured())
        .filteredOn(measured -> measured.choice().arrangement() == PosterArrangement.AS_SET)
        .extracting(measured -> measured.poster().name())
        .contains("Planet Earth II (2016)", "Spirited Away (2001)");
  }

  /** What is chosen goes by what the poster shows, and not by how its file has it. */
  @Test
  void everyFormatHasTheSameArrangement() {
    for (TitledPoster poster : TitleMeasure.samples().toList()) {
      assertThat(
              Stream.of(
                      JpegSamples.baseline(poster.picture()),
                      JpegSamples.optimised(poster.picture()),
                      JpegSamples.progressive(poster.picture()),
                      PngSamples.of(poster.picture()),
                      WebpSamples.lossless(poster.picture()))
                  .map(file -> MEASURE.chosen(file).arrangement()))
          .as("%s in %s", poster.name(), List.of(PosterFormat.values()))
          .hasSize(5)
          .containsOnly(MEASURE.chosen(JpegSamples.baseline(poster.picture())).arrangement());
    }
  }

  @Test
  void readmeSaysWhatIsMeasured() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(row(SAMPLES), row(DRAWN));
  }

  private static String row(HiddenTitles titles) {
    return "| %s | %s | %s |".formatted(titles.posters(), titles.asSet(), titles.chosen());
  }
}
