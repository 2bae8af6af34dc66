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
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of titles badges hide, and that the README says just that. */
class TitlesUnderBadgesTest {

  /** What may be hidden of what is where badges are set to stand, in parts. */
  private static final int GOAL = 5;

  private static final TitleMeasure MEASURE = new TitleMeasure(Badges.ALL);

  private static List<Measured> samples = List.of();
  private static List<Measured> drawn = List.of();

  @BeforeAll
  static void measure() {
    samples = TitleMeasure.samples().map(MEASURE::of).toList();
    drawn = TitleMeasure.drawn().map(MEASURE::of).toList();
  }

  @Test
  void atMostAFifthOfWhatTitlesLoseIsLost() {
    assertThat(drawn).hasSizeGreaterThanOrEqualTo(40);
    for (List<Measured> posters : List.of(samples, drawn)) {
      assertThat(GOAL * sum(posters, Measured::chosen)).isLessThan(sum(posters, Measured::asSet));
    }
  }

  @Test
  void noTitleLosesMoreThanItWould() {
    assertThat(Stream.of(samples, drawn).flatMap(List::stream))
        .allSatisfy(
            measured ->
                assertThat(measured.chosen())
                    .as(measured.poster().name())
                    .isLessThanOrEqualTo(measured.asSet()));
  }

  @Test
  void facesAreNotHiddenInstead() {
    assertThat(sum(drawn, Measured::faceChosen))
        .isLessThanOrEqualTo(sum(drawn, Measured::faceAsSet));
  }

  @Test
  void postersWithNothingUnderTheirBadgesStayAsTheyAreSet() {
    assertThat(samples)
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
    assertThat(Files.readString(Path.of("README.md")))
        .contains(row("the 12 of the sample library", samples), row("48 drawn for this", drawn));
  }

  private static String row(String posters, List<Measured> measured) {
    return "| %s | %s | %s |"
        .formatted(posters, share(measured, Measured::asSet), share(measured, Measured::chosen));
  }

  /** On average, in per cent, and of how many posters one in a hundred or more. */
  private static String share(List<Measured> posters, ToIntFunction<Measured> share) {
    long hit = posters.stream().filter(measured -> share.applyAsInt(measured) >= 10).count();
    return String.format(
        Locale.ROOT, "%.1f %% (%d posters)", sum(posters, share) / 10.0 / posters.size(), hit);
  }

  private static int sum(List<Measured> posters, ToIntFunction<Measured> share) {
    return posters.stream().mapToInt(share).sum();
  }
}
