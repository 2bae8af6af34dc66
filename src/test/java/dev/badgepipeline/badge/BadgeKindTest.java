package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeKindTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Review", "9lives", "../review", "review/1", "a b"})
  void aNameThatCouldNotStandInAnAddressIsRefused(String name) {
    assertThatThrownBy(() -> new BadgeKind(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void beginsASentenceWithACapital() {
    assertThat(new BadgeKind("review").capitalised()).isEqualTo("Review");
  }

  @Test
  void isItsNameInJson() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();

    String written = json.writeValueAsString(new BadgeKind("audio"));

    assertThat(written).isEqualTo("\"audio\"");
    assertThat(json.readValue(written, BadgeKind.class)).isEqualTo(new BadgeKind("audio"));
  }
}
