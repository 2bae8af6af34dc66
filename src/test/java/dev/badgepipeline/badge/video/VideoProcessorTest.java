package dev.badgepipeline.badge.video;

import static dev.badgepipeline.library.TestItems.movie;
import static dev.badgepipeline.library.TestItems.series;
import static dev.badgepipeline.library.TestItems.version;
import static dev.badgepipeline.library.TestItems.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.video.VideoSettings.Part;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.VersionFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoProcessorTest {

  @ParameterizedTest
  @CsvSource({
    "av1, AV1",
    "hevc, HEVC",
    "H265, HEVC",
    "h264, H.264",
    "avc1, H.264",
    "vp9, VP9",
    "mpeg2video, MPEG-2",
    "vc1, VC-1",
    "mpeg4, MPEG-4"
  })
  void namesCodecs(String codec, String expected) {
    assertThat(value(film(codec, 8, 24, false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 23.976, false, 'HEVC, 10 bit'",
    "8, 59.94, false, 'HEVC, 60 fps'",
    "8, 47.952, false, 'HEVC, 48 fps'",
    "8, 30, false, HEVC",
    "8, 29.97, true, 'HEVC, Interlaced'",
    "12, 120, false, 'HEVC, 12 bit, 120 fps'"
  })
  void namesWhatIsOutOfTheOrdinary(int bits, double rate, boolean interlaced, String expected) {
    assertThat(value(film("hevc", bits, rate, interlaced))).isEqualTo(expected);
  }

  @Test
  void namesThreeDimensions() {
    MediaVersion version =
        new MediaVersion(
            VersionFile.UNKNOWN,
            Optional.of("HalfSideBySide"),
            List.of(video(1920, 1080)),
            List.of(),
            List.of());

    assertThat(value(movie(version))).isEqualTo("HEVC, 3D");
  }

  @Test
  void showsOnlyWhatItsOwnerWants() {
    VideoSettings settings = settings(EpisodePolicy.HIGHEST, Part.FRAME_RATE, Part.BIT_DEPTH);

    assertThat(value(film("hevc", 10, 60, false), settings)).isEqualTo("60 fps, 10 bit");
    assertThat(VideoProcessor.decide(film("hevc", 8, 24, false), settings))
        .isEqualTo(new Verdict.Nothing("nothing of its picture is worth showing"));
  }

  @Test
  void coverArtIsNotTheFilm() {
    assertThat(
            value(
                movie(
                    version(
                        video("mjpeg", 4000, 6000, PictureFormat.UNKNOWN),
                        video("h264", 1920, 1080, PictureFormat.UNKNOWN)))))
        .isEqualTo("H.264");
  }

  @Test
  void aCodecThatNobodyKnowsIsNotShown() {
    assertThat(VideoProcessor.decide(film("rv40", 8, 24, false), VideoSettings.DEFAULT))
        .isInstanceOf(Verdict.Nothing.class);
  }

  @ParameterizedTest
  @CsvSource({"HIGHEST, AV1", "MAJORITY, HEVC", "LOWEST, H.264"})
  void aSeriesShowsWhatItsOwnersPolicySays(EpisodePolicy policy, String expected) {
    Item series = series(coded("av1"), coded("hevc"), coded("hevc"), coded("h264"));

    assertThat(value(series, settings(policy, Part.CODEC))).isEqualTo(expected);
  }

  private static MediaVersion coded(String codec) {
    return version(video(codec, 1920, 1080, PictureFormat.UNKNOWN));
  }

  private static Item film(String codec, int bits, double rate, boolean interlaced) {
    return movie(
        version(
            video(
                codec,
                1920,
                1080,
                new PictureFormat(
                    OptionalInt.of(bits),
                    OptionalDouble.of(rate),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.of(interlaced)))));
  }

  private static VideoSettings settings(EpisodePolicy policy, Part... parts) {
    return new VideoSettings(true, VideoSettings.DEFAULT.appearance(), policy, List.of(parts));
  }

  private static String value(Item item) {
    return value(item, VideoSettings.DEFAULT);
  }

  private static String value(Item item, VideoSettings settings) {
    return ((Verdict.Show) VideoProcessor.decide(item, settings)).badge().value();
  }
}
