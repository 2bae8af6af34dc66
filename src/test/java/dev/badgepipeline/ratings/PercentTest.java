package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "7.6, 10, 76",
    "0, 10, 0",
    "10, 10, 100",
    "8.05, 10, 81",
    "3.9, 5, 78",
    "68, 100, 68"
  })
  void isAShareOfTheScale(double value, double maximum, int percent) {
    assertThat(Percent.of(value, maximum)).contains(percent);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 10", "10.1, 10", "NaN, 10", "Infinity, 10", "0, 0", "-1, -1", "5, NaN"})
  void isNothingOffTheScale(double value, double maximum) {
    assertThat(Percent.of(value, maximum)).isEmpty();
  }

  @Test
  void readsANumberWithSpaceAroundIt() {
    assertThat(Percent.parse(" 7.6 ", 10)).contains(76);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "", "7,6", "seven", "11"})
  void readsNothingFromWhatIsNotANumberOnTheScale(String text) {
    assertThat(Percent.parse(text, 10)).isEmpty();
  }
}
