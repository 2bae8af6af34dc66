package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeValueTest {

  @ParameterizedTest
  @CsvSource({"4K, 4k", "TRUEHD_ATMOS, truehd-atmos", "OSCAR nominee, oscar-nominee", "imdb, imdb"})
  void nameIsLowerCaseWithHyphens(String words, String name) {
    assertThat(BadgeValue.named(words).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"RT_FRESH, rt-fresh", "IMDB, imdb"})
  void constantHasItsOwnName(Icon icon, String name) {
    assertThat(BadgeValue.of(icon)).isEqualTo(new BadgeValue(name));
  }
}
