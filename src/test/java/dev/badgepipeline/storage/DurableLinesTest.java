package dev.badgepipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
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
    lines = new DurableLines(file);
  }

  @Test
  void thereAreNoneWithoutAFile() throws IOException {
    assertThat(lines.read()).isEmpty();
  }

  @Test
  void linesAreReadInTheOrderInWhichTheyCame() throws IOException {
    lines.append("one");
    lines.append("zwei ö");

    assertThat(lines.read()).containsExactly("one", "zwei ö");
  }

  @Test
  void oldestLinesAreRemoved() throws IOException {
    lines.append("one");
    lines.append("two");
    lines.append("three");

    lines.removeFirst(2);

    assertThat(lines.read()).containsExactly("three");
  }

  @ParameterizedTest
  @MethodSource("lengthsOfATornLine")
  void lineThatACrashHasTornDoesNotCount(int length) throws IOException {
    lines.append("one");
    tear(length);

    assertThat(lines.read()).containsExactly("one");
  }

  @ParameterizedTest
  @MethodSource("lengthsOfATornLine")
  void lineAfterATornOneIsKept(int length) throws IOException {
    lines.append("one");
    tear(length);

    lines.append("two");

    assertThat(lines.read()).containsExactly("one", "two");
  }

  @Test
  void firstLineMayBeTheTornOne() throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    tear(3);

    lines.append("one");

    assertThat(lines.read()).containsExactly("one");
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
