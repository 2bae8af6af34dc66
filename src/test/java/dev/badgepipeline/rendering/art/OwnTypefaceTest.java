package dev.badgepipeline.rendering.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTypefaceTest {

  @Test
  void fontWithPostScriptOutlinesIsRead() throws IOException {
    Typeface.Line line = Typeface.read(inter()).line("76%", 20);

    assertThat(line.width())
        .isEqualTo(Typeface.load("/fonts/Inter-Bold.otf").line("76%", 20).width());
  }

  @Test
  void fontWithTrueTypeOutlinesIsRead() {
    Typeface.Line line = Typeface.read(BoxFont.complete()).line("76%", 70);

    assertThat(line.width()).isCloseTo(300, within(0.01));
    assertThat(line.outline().getBounds2D().getWidth()).isCloseTo(280, within(0.01));
    assertThat(line.outline().contains(50, -35)).isTrue();
    assertThat(line.outline().contains(100, -35)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "%", "é", "H", "Kk"})
  void fontWithoutALetterOfBadgesIsRefused(String letters) {
    byte[] file = BoxFont.without(letters);

    assertThatThrownBy(() -> Typeface.read(file))
        .isInstanceOf(RefusedArtException.class)
        .hasMessageEndingWith(": " + letters);
  }

  @Test
  void otherFileIsRefusedWithoutReadingIt() {
    byte[] file = "<svg/>".repeat(20).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Typeface.read(file))
        .isInstanceOf(RefusedArtException.class)
        .hasMessage("it is not an OpenType or TrueType font");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 10_000})
  void truncatedFontIsRefused(int length) throws IOException {
    byte[] file = Arrays.copyOf(inter(), length);

    assertThatThrownBy(() -> Typeface.read(file)).isInstanceOf(RefusedArtException.class);
  }

  /** Either way of ending is fine; any other exception would end the start of the service. */
  @Test
  void damagedFontIsReadOrRefused() throws IOException {
    byte[] sound = inter();
    Random random = new Random(7);

    assertThat(IntStream.range(0, 150).filter(i -> isRefused(damaged(sound, random))).count())
        .isBetween(1L, 149L);
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] file = sound.clone();
    for (int i = 0; i < 3; i++) {
      int reach = random.nextBoolean() ? 400 : file.length;
      file[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    return file;
  }

  private static boolean isRefused(byte[] file) {
    try {
      Typeface.read(file);
      return false;
    } catch (RefusedArtException refused) {
      return true;
    }
  }

  private static byte[] inter() throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream("/fonts/Inter-Bold.otf")) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
