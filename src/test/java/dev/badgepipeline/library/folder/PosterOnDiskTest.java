package dev.badgepipeline.library.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.badgepipeline.library.UnusablePosterException;
import dev.badgepipeline.poster.PosterTooLargeException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterOnDiskTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int MAX_BYTES = 100;

  private final Path poster;

  PosterOnDiskTest(@TempDir Path folder) {
    this.poster = folder.resolve("poster.jpg");
  }

  @Test
  void isReadUpToTheLargestThatIsAccepted() throws IOException {
    byte[] bytes = new byte[MAX_BYTES];
    bytes[MAX_BYTES - 1] = 1;
    Files.write(poster, bytes);

    assertThat(new PosterOnDisk(poster).read(MAX_BYTES)).isEqualTo(bytes);
  }

  @Test
  void isRefusedWithBothNumbersWhenItIsLarger() throws IOException {
    Files.write(poster, new byte[MAX_BYTES + 1]);

    assertThatThrownBy(() -> new PosterOnDisk(poster).read(MAX_BYTES))
        .isInstanceOf(PosterTooLargeException.class)
        .hasMessage("poster.jpg has 101 bytes, at most 100 are accepted");
  }

  /** It takes no space on the disk, but would take all memory. */
  @Test
  void isMeasuredBeforeMemoryIsTakenForIt() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(poster.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }

    assertThatThrownBy(() -> new PosterOnDisk(poster).read(Integer.MAX_VALUE))
        .isInstanceOf(PosterTooLargeException.class)
        .hasMessageContaining("3221225472 bytes");
  }

  /** Such a file says that it has no bytes, and gives many, as one does that grows. */
  @Test
  void isNotReadWhileItGrows() {
    assertThatThrownBy(() -> new PosterOnDisk(Path.of("/proc/self/status")).read(MAX_BYTES))
        .isInstanceOf(IOException.class)
        .hasMessage("status is being written");
  }

  @Test
  void pipeIsNotWaitedFor() throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", poster.toString()).start().waitFor()).isZero();

    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> new PosterOnDisk(poster).read(MAX_BYTES))
                .isInstanceOf(UnusablePosterException.class));
  }
}
