package dev.badgepipeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void namesAreSeparatedByCommasOrParameters() {
    assertThat(Query.names(List.of("resolution, review", "award")))
        .containsExactly("resolution", "review", "award");
  }

  @Test
  void emptyNamesAreNone() {
    assertThat(Query.names(List.of("", " , ,"))).isEmpty();
  }

  @Test
  void noParameterIsNoName() {
    assertThat(Query.names(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "'', true", "false, false", "False, false"})
  void aFlagIsOnOrOff(String value, boolean flag) {
    assertThat(Query.flag("force", value)).isEqualTo(flag);
  }

  @Test
  void aFlagIsOffUnlessItIsGiven() {
    assertThat(Query.flag("force", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", " true"})
  void anyOtherFlagIsAMistakeOfTheCaller(String value) {
    assertThatThrownBy(() -> Query.flag("force", value))
        .isInstanceOf(BadRequestProblem.class)
        .hasMessage("force must be true or false, not '" + value + "'");
  }
}
