package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page says of failures is about failures that there are. */
class PageFailuresTest {

  private static final Path FAILURES = Path.of("src", "main", "resources", "web", "failures.js");

  private static final Pattern CODE = Pattern.compile("(?m)^ {2}'([a-z]+(?:-[a-z]+)+)':");

  @Test
  void everyKindThatItKnowsIsOneOfTheService() throws IOException {
    Set<String> said =
        CODE.matcher(Files.readString(FAILURES))
            .results()
            .map((MatchResult code) -> code.group(1))
            .collect(Collectors.toSet());

    assertThat(said).hasSizeGreaterThan(20);
    assertThat(kinds()).containsAll(said);
  }

  private static Set<String> kinds() {
    return new ClassFileImporter()
        .importPackages("dev.badgepipeline").stream()
            .filter(type -> type.isAssignableTo(RuntimeException.class))
            .map(JavaClass::getSimpleName)
            .map(PageFailuresTest::kind)
            .collect(Collectors.toSet());
  }

  /** As the service names it in the field {@code code} of a problem. */
  private static String kind(String type) {
    return type.replaceFirst("(?:Exception|Problem)$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
