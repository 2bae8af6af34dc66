package dev.badgepipeline.badge.custom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that the documents offer can be taken as they are. */
class PresetsTest {

  @Test
  void everyRuleIsSound() throws IOException {
    Rule[] rules = presets();

    assertThat(rules).hasSize(12);
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(Validation.buildDefaultValidatorFactory().getValidator().validate(rule))
                    .isEmpty());
    assertThat(Stream.of(rules).map(Rule::name)).doesNotHaveDuplicates();
  }

  private static Rule[] presets() throws IOException {
    String document = Files.readString(Path.of("docs/custom-badges.md"));
    int begin = document.lastIndexOf("```json\n") + "```json\n".length();
    return new ObjectMapper()
        .readValue(document.substring(begin, document.lastIndexOf("```")), Rule[].class);
  }
}
