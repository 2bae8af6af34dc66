package dev.badgepipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DurableLinesTest {

  private static final String TORN = "the wörld, torn";

  private final Path file;
  private final DurableLines lines;

  DurableLinesTest(@TempDir Path directory) {
    file = directory.resolve("folder/lines");
    lines = new DurableLines(file, Long.MAX_VALUE);
  }

  @Test
  void thereAreNoneWithoutAFile() throws IOException {
    assertThat(read()).isEmpty();
  }

  @Test
  void linesAreReadInTheOrderInWhichTheyCame() throws IOException {
    lines.append("one");
    lines.append("zwei ö");

    assertThat(read()).containsExactly("one", "zwei ö");
  }

  @Test
  void noMoreLinesAreInMemoryThanWanted() throws IOException {
    for (int number = 0; number < 25; number++) {
      lines.append("line " + number);
    }
    List<Integer> sizes = new ArrayList<>();

    lines.forEach(10, some -> sizes.add(some.size()));

    assertThat(sizes).containsExactly(10, 10, 5);
  }

  @Test
  void fullFileStaysBesideTheNextUntilThatIsFull() throws IOException {
    DurableLines few = new DurableLines(file, 10);
    few.append("one, two");
    few.append("three");
    few.append("four, five");

    few.append("six");

    assertThat(file).hasContent("six");
    assertThat(file.resolveSibling("lines.1")).hasContent("four, five");
  }

  @ParameterizedTest
  @MethodSource("lengthsOfATornLine")
  void lineThatACrashHasTornDoesNotCount(int length) throws IOException {
    lines.append("one");
    tear(length);

    assertThat(read()).containsExactly("one");
  }

  @ParameterizedTest
  @MethodSource("lengthsOfATornLine")
  void lineAfterATornOneIsKept(int length) throws IOException {
    lines.append("one");
    tear(length);

    lines.append("two");

    assertThat(read()).containsExactly("one", "two");
  }

  @Test
  void firstLineMayBeTheTornOne() throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    tear(3);

    lines.append("one");

    assertThat(read()).containsExactly("one");
  }

  private List<String> read() throws IOException {
    List<String> all = new ArrayList<>();
    lines.forEach(2, all::addAll);
    return all;
  }

  /** Anywhere, in the middle of a character too. */
  private static IntStream lengthsOfATornLine() {
    return IntStream.rangeClosed(1, TORN.getBytes(StandardCharsets.UTF_8).length);
  }

  private void tear(int length) throws IOException {
    byte[] whole = TORN.getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(whole, length), StandardOpenOption.APPEND);
  }
}
