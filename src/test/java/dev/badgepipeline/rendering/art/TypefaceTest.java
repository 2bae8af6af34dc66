package dev.badgepipeline.rendering.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {

  private static final String BOLD = "/fonts/Inter-Bold.otf";
  private static final String SEMI_BOLD = "/fonts/Inter-SemiBold.otf";

  @ParameterizedTest
  @ValueSource(strings = {BOLD, SEMI_BOLD})
  void digitsAreEquallyWide(String resource) {
    Typeface typeface = Typeface.load(resource);

    assertThat(IntStream.range(0, 10).mapToObj(digit -> typeface.line("" + digit, 20).width()))
        .hasSize(10)
        .containsOnly(typeface.line("0", 20).width());
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 9, 40})
  void capitalLettersAreAsHighAsAsked(double height) {
    Typeface.Line line = Typeface.load(BOLD).line("H", height);

    assertThat(line.outline().getBounds2D().getHeight()).isCloseTo(height, within(0.01));
  }

  @Test
  void textStandsOnItsBaseLine() {
    Typeface.Line line = Typeface.load(BOLD).line("H", 20);

    assertThat(line.outline().getBounds2D().getMaxY()).isCloseTo(0, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TrueHD Atmos", "HDR10+", "100%", "6 Oscars", "1080p"})
  void textLiesWithinItsWidth(String text) {
    Typeface.Line line = Typeface.load(BOLD).line(text, 20);

    assertThat(line.outline().getBounds2D().getMinX()).isNotNegative();
    assertThat(line.outline().getBounds2D().getMaxX()).isLessThanOrEqualTo(line.width());
  }

  @Test
  void emptyTextHasNoWidth() {
    assertThat(Typeface.load(BOLD).line("", 20).width()).isZero();
  }

  @Test
  void fontThatIsNotPackedIsNamed() {
    assertThatThrownBy(() -> Typeface.load("/fonts/Missing.otf"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/fonts/Missing.otf");
  }
}
