package dev.badgepipeline.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

  @ParameterizedTest
  @CsvSource({
    "'Dune\n13:00:00.000 ERROR [Forged] all is lost', 'Dune 13:00:00.000 ERROR [Forged] all is lost'",
    "'a\r\n\tb', 'a b'",
    "'\u001b[2Jgone', '[2Jgone'",
    "'line\u2028break', 'line break'",
    "'file\u202Egpj.exe', 'file gpj.exe'",
    "'Amélie 天空', 'Amélie 天空'",
    "'\n', untitled"
  })
  void noTextCanForgeALine(String text, String expected) {
    assertThat(OneLine.of(text)).isEqualTo(expected);
  }

  @Test
  void aLongTextIsCutBetweenLetters() {
    String line = OneLine.of("x".repeat(499) + "\uD83C\uDFAC".repeat(10));

    assertThat(line).isEqualTo("x".repeat(499));
  }
}
