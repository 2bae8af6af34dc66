package dev.badgepipeline.badge.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {

  @ParameterizedTest
  @CsvSource({
    "7680, 4320, UHD_8K",
    "7680, 3200, UHD_8K",
    "3840, 2160, UHD_4K",
    "3840, 1600, UHD_4K",
    "3840, 1604, UHD_4K",
    "3840, 1392, UHD_4K",
    "3836, 1600, UHD_4K",
    "4096, 1716, UHD_4K",
    "2880, 2160, UHD_4K",
    "2560, 1440, P1440",
    "3840, 1080, P1080",
    "2560, 1080, P1080",
    "2582, 1080, P1080",
    "2592, 1080, P1080",
    "2538, 1080, P1080",
    "1920, 1080, P1080",
    "1920, 1088, P1080",
    "1920, 800, P1080",
    "1916, 796, P1080",
    "1440, 1080, P1080",
    "1622, 1080, P1080",
    "1480, 1080, P1080",
    "2048, 858, P1080",
    "1792, 1080, P1080",
    "1280, 720, P720",
    "1280, 536, P720",
    "1328, 720, P720",
    "960, 720, P720",
    "1200, 716, P720",
    "720, 576, P576",
    "704, 576, P576",
    "768, 576, P576",
    "1024, 576, P576",
    "720, 544, P576",
    "720, 480, P480",
    "720, 404, P480",
    "720, 304, P480",
    "854, 480, P480",
    "640, 480, P480",
    "640, 360, P480",
    "480, 360, P480",
    "320, 240, SD"
  })
  void sizesHaveTheClassThatPeopleCallThem(int width, int height, Resolution expected) {
    assertThat(Resolution.of(width, height)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"1080, 1920, P1080", "2160, 3840, UHD_4K", "576, 720, P576"})
  void aPortraitPictureCountsAsIfItLayOnItsSide(int width, int height, Resolution expected) {
    assertThat(Resolution.of(width, height)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1920, 0", "0, 1080", "-1, 1080"})
  void aPictureOfUnknownSizeHasNoClass(int width, int height) {
    assertThat(Resolution.of(width, height)).isEmpty();
  }
}
