package dev.badgepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newcomer is sent to is there. */
class ArchitecturePageTest {

  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/badgepipeline");

  /** A class as the page names it, by its package. */
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");

  @ParameterizedTest
  @MethodSource("classes")
  void everyClassThatItNamesIsThere(String name) {
    assertThat(SOURCES.resolve(name.replace('.', '/') + ".java")).exists();
  }

  static List<String> classes() throws IOException {
    return CLASS
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
