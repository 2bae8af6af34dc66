package dev.badgepipeline.badge.resolution;

import static dev.badgepipeline.badge.resolution.DynamicRange.DOLBY_VISION;
import static dev.badgepipeline.badge.resolution.DynamicRange.HDR;
import static dev.badgepipeline.badge.resolution.DynamicRange.HDR10;
import static dev.badgepipeline.badge.resolution.DynamicRange.HLG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.library.VideoStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DynamicRangeTest {

  @ParameterizedTest
  @CsvSource({
    "SDR,",
    "HDR10, HDR10",
    "HDR10Plus, HDR10_PLUS",
    "HLG, HLG",
    "DOVI, DOLBY_VISION",
    "DOVIWithSDR, DOLBY_VISION",
    "DOVIWithHDR10, DOLBY_VISION HDR10",
    "DOVIWithEL, DOLBY_VISION HDR10",
    "DOVIWithHDR10Plus, DOLBY_VISION HDR10_PLUS",
    "DOVIWithELHDR10Plus, DOLBY_VISION HDR10_PLUS",
    "DOVIWithHLG, DOLBY_VISION HLG",
    "doviwithhdr10, DOLBY_VISION HDR10"
  })
  void theServersOwnVerdictCounts(String rangeType, String expected) {
    DynamicRange[] ranges =
        Arrays.stream(expected == null ? new String[0] : expected.split(" ", -1))
            .map(DynamicRange::valueOf)
            .toArray(DynamicRange[]::new);

    assertThat(DynamicRange.of(TestItems.video(3840, 2160, rangeType)))
        .containsExactlyInAnyOrder(ranges);
  }

  @Test
  void standardRangeStaysStandardWhateverItsTransferFunctionSays() {
    assertThat(DynamicRange.of(stream("SDR", "HDR", "smpte2084", 8))).isEmpty();
  }

  @Test
  void dolbyVisionOutOfSpecificationCountsByItsBaseLayer() {
    assertThat(DynamicRange.of(stream("DOVIInvalid", "HDR", "smpte2084", 8)))
        .containsExactly(HDR10);
  }

  @Test
  void unknownRangeTypeIsReadFromTheTransferFunction() {
    assertThat(DynamicRange.of(stream("Unknown", "HDR", "arib-std-b67", 0))).containsExactly(HLG);
  }

  @Test
  void rangeTypesOfTheFutureAreReadFromTheFlags() {
    assertThat(DynamicRange.of(stream("DOVIWithSomething", "HDR", "smpte2084", 8)))
        .containsExactlyInAnyOrder(DOLBY_VISION, HDR10);
  }

  @Test
  void profile5HasNoCompatibleBase() {
    assertThat(DynamicRange.of(stream("Unknown", "HDR", "smpte2084", 5)))
        .containsExactly(DOLBY_VISION);
  }

  @Test
  void highRangeOfUnknownFormIsJustThat() {
    assertThat(DynamicRange.of(stream("Unknown", "HDR", "bt2020-10", 0))).containsExactly(HDR);
  }

  @Test
  void nothingIsKnownWithoutAnyFlag() {
    assertThat(DynamicRange.of(stream("Unknown", "Unknown", "bt709", 0))).isEmpty();
  }

  private static VideoStream stream(
      String rangeType, String range, String transfer, int dolbyVisionProfile) {
    return new VideoStream(
        Optional.of("hevc"),
        OptionalInt.of(3840),
        OptionalInt.of(2160),
        Optional.of(range),
        Optional.of(rangeType),
        Optional.of(transfer),
        dolbyVisionProfile == 0 ? OptionalInt.empty() : OptionalInt.of(dolbyVisionProfile),
        PictureFormat.UNKNOWN);
  }
}
