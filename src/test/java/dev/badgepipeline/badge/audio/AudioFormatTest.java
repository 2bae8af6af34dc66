package dev.badgepipeline.badge.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.TestItems;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFormatTest {

  @ParameterizedTest
  @CsvSource({
    "truehd, Dolby TrueHD + Dolby Atmos, TrueHD Atmos",
    "truehd, Dolby TrueHD, TrueHD",
    "eac3, Dolby Digital Plus + Dolby Atmos, DD+ Atmos",
    "eac3, Dolby Digital Plus, DD+",
    "ac3, '', DD",
    "dts, DTS-HD MA + DTS:X, DTS:X",
    "dts, DTS-HD MA + DTS:X IMAX, DTS:X",
    "dts, DTS-HD MA, DTS-HD MA",
    "dts, DTS-HD HRA, DTS-HD HRA",
    "dts, DTS-ES, DTS",
    "dts, DTS Express, DTS",
    "dts, DTS 96/24, DTS",
    "DTS, '', DTS",
    "aac, LC, AAC",
    "aac, HE-AAC, AAC",
    "flac, '', FLAC",
    "opus, '', Opus",
    "mp3, '', MP3",
    "mlp, '', MLP",
    "pcm_s16le, '', PCM",
    "pcm_s24le, '', PCM"
  })
  void codecAndProfileNameTheFormat(String codec, String profile, String expected) {
    assertThat(AudioFormat.of(TestItems.audio(codec, profile, "5.1")).map(AudioFormat::label))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "truehd, DolbyAtmos, TrueHD Atmos",
    "eac3, DolbyAtmos, DD+ Atmos",
    "dts, DTSX, DTS:X"
  })
  void theSpatialFormatCounts(String codec, String spatial, String expected) {
    assertThat(AudioFormat.of(spatial(codec, spatial)).map(AudioFormat::label)).contains(expected);
  }

  @Test
  void noneIsNoSpatialFormat() {
    assertThat(AudioFormat.of(spatial("truehd", "None"))).contains(AudioFormat.TRUEHD);
  }

  @Test
  void atmosInTheTitleCountsForCodecsThatCanCarryIt() {
    assertThat(AudioFormat.of(TestItems.titled("eac3", "Surround (Atmos)")))
        .contains(AudioFormat.DD_PLUS_ATMOS);
  }

  @Test
  void atmosInTheTitleOfAnotherCodecIsAMistake() {
    assertThat(AudioFormat.of(TestItems.titled("ac3", "Dolby Atmos"))).contains(AudioFormat.DD);
  }

  @Test
  void atmosphereIsNotAtmos() {
    assertThat(AudioFormat.of(TestItems.titled("truehd", "Atmosphere")))
        .contains(AudioFormat.TRUEHD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "something", "hevc"})
  void anUnknownCodecIsNotGuessed(String codec) {
    assertThat(AudioFormat.of(TestItems.audio(codec))).isEmpty();
  }

  @Test
  void losslessIsBetterThanLossyAndRoomSoundThanBoth() {
    assertThat(AudioFormat.DTS_HD_HRA)
        .isLessThan(AudioFormat.FLAC)
        .isLessThan(AudioFormat.DTS_HD_MA);
    assertThat(AudioFormat.TRUEHD).isLessThan(AudioFormat.DD_PLUS_ATMOS);
    assertThat(AudioFormat.DD_PLUS_ATMOS).isLessThan(AudioFormat.TRUEHD_ATMOS);
  }

  private static AudioStream spatial(String codec, String spatialFormat) {
    return new AudioStream(
        Optional.of(codec),
        Optional.empty(),
        Optional.of(spatialFormat),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        /* isDefault= */ false,
        /* isHearingImpaired= */ false,
        /* language= */ Optional.empty());
  }
}
