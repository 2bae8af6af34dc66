package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.configuration.ConfigurationReference;
import dev.badgepipeline.configuration.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownSettingsTest {

  private static final Pattern VARIABLE = Pattern.compile("\\b(BADGE_PIPELINE|QUARKUS)_[A-Z_]+");

  @ParameterizedTest
  @MethodSource("filesThatSetSomething")
  void everyVariableIsASettingThatTheReferenceExplains(Path file)
      throws IOException, ClassNotFoundException {
    List<String> known =
        ConfigurationReference.ofTheProgram().settings().map(Setting::environmentName).toList();

    assertThat(variables(file)).isSubsetOf(known);
  }

  static List<Path> filesThatSetSomething() throws IOException {
    try (Stream<Path> manifests = Files.walk(Path.of("k8s"))) {
      List<Path> candidates =
          Stream.concat(manifests.filter(Files::isRegularFile), Stream.of(Path.of("compose.yaml")))
              .toList();
      return withVariables(candidates);
    }
  }

  private static List<Path> withVariables(List<Path> candidates) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : candidates) {
      if (!variables(file).isEmpty()) {
        files.add(file);
      }
    }
    return files;
  }

  private static List<String> variables(Path file) throws IOException {
    return VARIABLE.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
  }
}
