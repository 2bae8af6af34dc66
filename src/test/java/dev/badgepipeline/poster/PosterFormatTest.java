package dev.badgepipeline.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosterFormatTest {

  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  static Stream<Arguments> signatures() {
    return Stream.of(
        Arguments.of("\u00ff\u00d8\u00ff\u00e0", PosterFormat.JPEG),
        Arguments.of(PNG + "....", PosterFormat.PNG),
        Arguments.of("RIFF....WEBPVP8 ", PosterFormat.WEBP));
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void isReadFromTheFirstBytes(String file, PosterFormat format) {
    assertThat(PosterFormat.of(bytes(file))).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00ff\u00d8", "GIF89a", "RIFF....WAVE", "RIFF....WEB", "<svg/>"})
  void nothingElseIsAPoster(String file) {
    assertThat(PosterFormat.of(bytes(file))).isEqualTo(Optional.empty());
  }

  @Test
  void aFileOfNoFormatIsNoPosterFile() {
    assertThatThrownBy(() -> PosterFile.of(bytes("GIF89a")))
        .isInstanceOf(NotAPosterException.class)
        .hasMessage("the file is not a JPEG, PNG or WebP image");
  }

  @Test
  void aPosterFileIsNamedByItsChecksum() {
    // The test vector of FIPS 180-4 for "abc".
    assertThat(new PosterFile(bytes("abc"), PosterFormat.JPEG).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
