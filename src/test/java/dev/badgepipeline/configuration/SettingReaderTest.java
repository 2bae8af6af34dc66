package dev.badgepipeline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingReaderTest {

  private static final Path HERE = Path.of("src/test/java/dev/badgepipeline/configuration");

  @Test
  void aDurationHasItsDefaultAndItsJavadocInMarkdown() throws IOException {
    assertThat(setting("sample.long-timeout"))
        .isEqualTo(
            new Setting(
                "sample.long-timeout",
                "duration",
                Optional.of("30s"),
                "How `long` it takes, see `Duration`."));
  }

  @Test
  void anOptionalNumberHasNoDefault() throws IOException {
    assertThat(setting("sample.limit"))
        .isEqualTo(new Setting("sample.limit", "whole number", Optional.empty(), "A limit."));
  }

  @Test
  void anOptionalListTellsOfItsEntries() throws IOException {
    assertThat(setting("sample.names").values()).isEqualTo("list of text");
  }

  @Test
  void aRenamedMemberHasItsNewName() throws IOException {
    assertThat(setting("sample.other").meaning()).isEqualTo("A renamed one.");
  }

  @Test
  void aNestedEnumerationNamesItsConstants() throws IOException {
    assertThat(setting("sample.group.order"))
        .isEqualTo(
            new Setting(
                "sample.group.order", "`by-name`, `newest`", Optional.of("by-name"), "A choice."));
  }

  @Test
  void theEnvironmentVariableHasNoDotsOrHyphens() throws IOException {
    assertThat(setting("sample.long-timeout").environmentName()).isEqualTo("SAMPLE_LONG_TIMEOUT");
  }

  @Test
  void everyMemberIsListedOnce() throws IOException {
    assertThat(settings())
        .extracting(Setting::key)
        .containsExactly(
            "sample.group.order",
            "sample.limit",
            "sample.long-timeout",
            "sample.names",
            "sample.other");
  }

  private static Setting setting(String key) throws IOException {
    return settings().stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<Setting> settings() throws IOException {
    ConfigClass sample = ConfigClass.configClass(SampleConfig.class, "sample");
    return new SettingReader(MappingSources.below(HERE)).settings(sample);
  }
}
