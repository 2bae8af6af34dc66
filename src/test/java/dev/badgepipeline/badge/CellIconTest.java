package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept with a poster is read again. */
class CellIconTest {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  static Stream<CellIcon> icons() {
    return Stream.concat(Stream.of(Icon.values()), Stream.of(new Flag("de"), new Flag("jp")));
  }

  @ParameterizedTest
  @MethodSource("icons")
  void isReadAsItWasWritten(CellIcon icon) throws Exception {
    BadgeCell cell = BadgeCell.icon(new BadgeValue("x"), icon, "DE").withDetail("5.1");

    assertThat(JSON.readValue(JSON.writeValueAsString(cell), BadgeCell.class)).isEqualTo(cell);
  }

  @Test
  void isWrittenByItsName() {
    assertThat(JSON.valueToTree(Optional.of(Icon.IMDB)).asText()).isEqualTo("IMDB");
    assertThat(JSON.valueToTree(new Flag("de")).asText()).isEqualTo("flag-de");
  }

  @Test
  void thereIsNoFlagOfNoCountry() {
    assertThat(Flag.isOf("zz")).isFalse();
    assertThat(Flag.isOf("DE")).isFalse();
    assertThatThrownBy(() -> new Flag("zz")).isInstanceOf(IllegalArgumentException.class);
  }
}
