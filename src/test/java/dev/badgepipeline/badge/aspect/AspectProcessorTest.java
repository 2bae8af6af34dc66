package dev.badgepipeline.badge.aspect;

import static dev.badgepipeline.library.TestItems.movie;
import static dev.badgepipeline.library.TestItems.series;
import static dev.badgepipeline.library.TestItems.version;
import static dev.badgepipeline.library.TestItems.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectProcessorTest {

  @ParameterizedTest
  @CsvSource({
    "3840, 2160, 16:9",
    "1920, 1088, 16:9",
    "1920, 800, 2.39",
    "1920, 804, 2.39",
    "1920, 816, 2.39",
    "1916, 796, 2.39",
    "3840, 1600, 2.39",
    "1920, 1036, 1.85",
    "3836, 2076, 1.85",
    "1920, 1012, IMAX 1.90",
    "4096, 2160, IMAX 1.90",
    "1544, 1080, IMAX 1.43",
    "1440, 1080, 4:3",
    "640, 480, 4:3",
    "1480, 1080, 1.37",
    "1792, 1080, 1.66",
    "1920, 960, 2.00",
    "1920, 872, 2.20",
    "1920, 752, 2.55",
    "3840, 1392, 2.76",
  })
  void namesShapes(int width, int height, String expected) {
    assertThat(value(film(width, height))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3840, 1080", "720, 576", "1080, 1920", "1920, 1000", "0, 0"})
  void whatHasNoNameIsNotShown(int width, int height) {
    assertThat(AspectProcessor.decide(film(width, height), AspectSettings.DEFAULT))
        .isEqualTo(new Verdict.Nothing("its picture has no shape that has a name"));
  }

  @Test
  void aSqueezedPictureHasTheShapeThatTheLibrarySays() {
    assertThat(value(film(720, 576, 16 / 9.0, Optional.of(true)))).isEqualTo("16:9");
    assertThat(value(film(720, 576, 4 / 3.0, Optional.empty()))).isEqualTo("4:3");
  }

  /** Jellyfin calls it 2.35:1 whatever it is between 2.3 and 2.4. */
  @Test
  void ofAPictureThatIsNotSqueezedTheSizeTells() {
    assertThat(value(film(1920, 1012, 1.85, Optional.of(false)))).isEqualTo("IMAX 1.90");
  }

  @Test
  void imaxNeedNotBeNamed() {
    AspectSettings settings = new AspectSettings(true, AspectSettings.DEFAULT.appearance(), false);

    assertThat(((Verdict.Show) AspectProcessor.decide(film(1920, 1012), settings)).badge().value())
        .isEqualTo("1.90");
  }

  @Test
  void aSeriesShowsWhatMostOfItsEpisodesHave() {
    assertThat(value(series(of(1920, 800), of(1920, 1080), of(1920, 1080)))).isEqualTo("16:9");
  }

  @Test
  void ofSeveralVersionsTheFirstCounts() {
    assertThat(value(movie(of(1920, 1080), of(1920, 800)))).isEqualTo("16:9");
  }

  private static MediaVersion of(int width, int height) {
    return version(video("hevc", width, height, PictureFormat.UNKNOWN));
  }

  private static Item film(int width, int height) {
    return movie(of(width, height));
  }

  private static Item film(int width, int height, double aspect, Optional<Boolean> squeezed) {
    return movie(
        version(
            video(
                "mpeg2video",
                width,
                height,
                new PictureFormat(
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.of(aspect),
                    squeezed,
                    Optional.empty()))));
  }

  private static String value(Item item) {
    return ((Verdict.Show) AspectProcessor.decide(item, AspectSettings.DEFAULT)).badge().value();
  }
}
