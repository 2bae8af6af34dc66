package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

  @Test
  void showsItsLastFourCharacters() {
    assertThat(new ApiKey("5eac4711ba01")).hasToString("****ba01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ba01", "711ba01"})
  void showsNothingOfAShortKey(String value) {
    assertThat(new ApiKey(value)).hasToString("****");
  }
}
