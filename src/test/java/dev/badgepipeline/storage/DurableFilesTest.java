package dev.badgepipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

  private final Path directory;

  DurableFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void makesTheFoldersOfAFile() throws IOException {
    Path file = directory.resolve("a/b/file");

    DurableFiles.write(file, new byte[] {1, 2, 3});

    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void replacesAFileAsAWhole() throws IOException {
    Path file = directory.resolve("file");
    Files.write(file, new byte[] {9, 9, 9, 9, 9});

    DurableFiles.write(file, new byte[] {1});

    assertThat(file).hasBinaryContent(new byte[] {1});
  }

  @Test
  void overwritesAFileWithLess() throws IOException {
    Path file = directory.resolve("a/file");
    DurableFiles.overwriteUnforced(file, ByteBuffer.wrap(new byte[] {9, 9, 9, 9, 9}));

    DurableFiles.overwriteUnforced(file, ByteBuffer.wrap(new byte[] {1, 2}));

    assertThat(file).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void appendsWhileThereIsRoom() throws IOException {
    Path file = Files.write(directory.resolve("file"), new byte[] {1});

    assertThat(DurableFiles.appendUnforced(file, ByteBuffer.wrap(new byte[] {2, 3}), 3)).isTrue();
    assertThat(DurableFiles.appendUnforced(file, ByteBuffer.wrap(new byte[] {4}), 3)).isFalse();
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void appendsToNoFileThatIsNotThere() throws IOException {
    Path file = directory.resolve("file");

    assertThat(DurableFiles.appendUnforced(file, ByteBuffer.allocate(1), 3)).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void folderMayBeALinkToOne() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), folder);

    DurableFiles.write(link.resolve("file"), new byte[] {1});

    assertThat(folder.resolve("file")).hasBinaryContent(new byte[] {1});
  }

  @Test
  void onlyTheOwnerMayReadAFileAndItsFolder() throws IOException {
    Path folder = directory.resolve("folder");

    DurableFiles.write(folder.resolve("file"), new byte[] {1});
    DurableFiles.writeUnforced(folder.resolve("unforced"), ByteBuffer.allocate(1));
    DurableFiles.overwriteUnforced(folder.resolve("overwritten"), ByteBuffer.allocate(1));
    DurableFiles.createIfMissing(folder.resolve("empty"));

    assertThat(rights(folder)).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("file"))).isEqualTo("rw-------");
    assertThat(rights(folder.resolve("unforced"))).isEqualTo("rw-------");
    assertThat(rights(folder.resolve("overwritten"))).isEqualTo("rw-------");
    assertThat(rights(folder.resolve("empty"))).isEqualTo("rw-------");
  }

  @Test
  void othersMayPassThroughAFolderThatIsMadeForThem() throws IOException {
    DurableFiles.createDirectories(directory.resolve("data"));

    assertThat(rights(directory.resolve("data"))).isEqualTo("rwx--x--x");
  }

  @Test
  void fileInAFolderOfOthersIsReadAsTheSystemSays() throws IOException {
    Path byTheSystem = Files.createFile(directory.resolve("by-the-system"));

    DurableFiles.writeShared(directory.resolve("poster.jpg"), new byte[] {1});

    assertThat(rights(directory.resolve("poster.jpg"))).isEqualTo(rights(byTheSystem));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void leavesNothingAside() throws IOException {
    DurableFiles.write(directory.resolve("file"), new byte[] {1});

    assertThat(names()).containsExactly("file");
  }

  @Test
  void leavesNothingAsideWhenTheFileCannotBeReplaced() throws IOException {
    Path folderInTheWay = directory.resolve("file");
    Files.createDirectories(folderInTheWay.resolve("content"));

    Throwable failure = catchThrowable(() -> DurableFiles.write(folderInTheWay, new byte[] {1}));

    assertThat(failure).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("file");
  }

  @Test
  void everyFolderThatGetsAnotherFolderIsForcedToDisk() throws IOException {
    Files.createDirectory(directory.resolve("a"));

    List<Path> forced = DurableFiles.parentsOfMissing(directory.resolve("a/b/c"));

    assertThat(forced).containsExactlyInAnyOrder(directory.resolve("a"), directory.resolve("a/b"));
  }

  @Test
  void noFolderIsForcedToDiskForOneThatIsThere() {
    assertThat(DurableFiles.parentsOfMissing(directory)).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
