package dev.badgepipeline.library.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.badgepipeline.library.MalformedItemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in a folder that somebody else may write to. */
class HostileFolderTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path folder;

  HostileFolderTest(@TempDir Path directory) {
    this.folder = directory;
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("many elements", "<movie>" + "<a/>".repeat(100_000) + "</movie>"),
        Arguments.of(
            "deep", "<movie>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</movie>"),
        Arguments.of("never closed", "<movie>" + "<a>".repeat(500_000)),
        Arguments.of("declared without end", "<!DOCTYPE".repeat(400_000)),
        Arguments.of("a long name", "<" + "a".repeat(4_000_000)),
        Arguments.of("many attributes", "<movie " + attributes(50_000) + "/>"),
        Arguments.of("many comments", "<movie>" + "<!---->".repeat(500_000) + "</movie>"));
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append('a').append(i).append("='' ");
    }
    return attributes.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void aDocumentOfAnyShapeIsReadOrRefusedSoon(String name, String content) throws IOException {
    Path nfo = Files.writeString(folder.resolve("movie.nfo"), content);

    assertTimeoutPreemptively(
        SOON,
        () -> {
          NfoDocument.rootOf(nfo);
          readOrRefuse(nfo);
        });
  }

  private static void readOrRefuse(Path nfo) {
    try {
      NfoDocument.read(nfo);
    } catch (MalformedItemException refused) {
      assertThat(refused).hasMessageContaining("movie.nfo");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><movie><title>&a;</title></movie>",
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><movie><title>&b;</title></movie>",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x'><movie><title>&a;</title></movie>"
      })
  void noEntityIsReplaced(String content) throws IOException {
    Path nfo = Files.writeString(folder.resolve("movie.nfo"), content);

    assertThatThrownBy(() -> NfoDocument.read(nfo)).isInstanceOf(MalformedItemException.class);
  }

  /** Whoever opened one would wait for ever, or read without end. */
  @Test
  void pipesAndDevicesAreNoFiles() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.nfo"), "<movie><title>A</title></movie>");
    pipe("movie.nfo");
    pipe("poster.jpg");
    Files.createSymbolicLink(folder.resolve("tvshow.nfo"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("folder.jpg"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("cover.jpg"), Path.of("/etc/passwd"));

    TitleFolder title =
        assertTimeoutPreemptively(
            SOON, () -> TitleFolder.at(new FolderRoot(folder, false), folder).orElseThrow());

    assertThat(title.nfo()).hasFileName("a.nfo");
    assertThat(title.poster()).isEmpty();
  }

  private void pipe(String name) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor())
        .isZero();
  }
}
