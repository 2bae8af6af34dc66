package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's texts and files as they are written. */
class PageTextsTest {

  private static final Path PAGE = Path.of("src", "main", "resources", "web");
  private static final Pattern KEY = Pattern.compile("(?m)^ {2}'([\\w.-]+)':");
  private static final Pattern USE = Pattern.compile("text(?:Or)?\\(\\s*'([\\w.-]+)'");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(keys("en")).hasSizeGreaterThan(100).isEqualTo(keys("de"));
  }

  @Test
  void everyTextThatIsAskedForIsThere() {
    Set<String> used = new TreeSet<>();
    modules().forEach(module -> all(USE, read(module)).forEach(used::add));

    assertThat(used).isNotEmpty();
    assertThat(keys("en")).containsAll(used);
  }

  /** A native binary finds no others. */
  @Test
  void everyFileIsNamed() {
    List<String> written =
        files()
            .map(file -> PAGE.relativize(file).toString().replace('\\', '/'))
            .filter(name -> !Set.of(PageFiles.LIST, "index.html").contains(name))
            .toList();

    assertThat(PageFiles.names()).doesNotHaveDuplicates().containsAll(written);
  }

  /** Neither is possible under the page's own policy, and neither would be seen before it runs. */
  @Test
  void nothingIsWrittenThatBrowsersAreToldToRefuse() {
    assertThat(files().filter(PageTextsTest::isRefused)).isEmpty();
  }

  private static boolean isRefused(Path file) {
    String content = read(file);
    return Stream.of(" style=\"", " onclick=\"", "unsafeHTML", "styleMap", "innerHTML", "eval(")
        .anyMatch(content::contains);
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(all(KEY, read(PAGE.resolve("texts").resolve(language + ".js"))));
  }

  private static List<String> all(Pattern pattern, String content) {
    return pattern.matcher(content).results().map(found -> found.group(1)).toList();
  }

  private static Stream<Path> modules() {
    return files().filter(file -> file.toString().endsWith(".js"));
  }

  private static Stream<Path> files() {
    try (Stream<Path> all = Files.walk(PAGE)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
