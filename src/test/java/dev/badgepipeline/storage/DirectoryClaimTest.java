package dev.badgepipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryClaimTest {

  private final Path directory;

  DirectoryClaimTest(@TempDir Path parent) {
    directory = parent.resolve("data");
  }

  @Test
  void directoryThatAnotherProcessUsesIsRefusedWithWhatToDo() throws IOException {
    try (AnotherProcess first = AnotherProcess.with(directory)) {
      assertThat(first.process.isAlive()).isTrue();
      assertThatThrownBy(() -> DirectoryClaim.take(directory))
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("stop it, or give this one another directory")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void killedProcessLeavesNoClaimBehind() throws IOException {
    AnotherProcess.with(directory).close();

    assertThat(taken(directory)).isTrue();
  }

  @Test
  void processThatHasTheClaimKeepsItWhenItAsksAgain() throws IOException {
    try (Closeable claim = DirectoryClaim.take(directory).orElseThrow()) {
      assertThat(DirectoryClaim.take(directory)).isEmpty();

      assertThat(AnotherProcess.isRefused(directory)).as("a second process").isTrue();
      assertThat(claim).isNotNull();
    }
  }

  @Test
  void newDirectoryIsClosedToOtherAccounts() throws IOException {
    DirectoryClaim.take(directory).orElseThrow().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
  }

  @Test
  void directoryThatIsThereKeepsItsRights() throws IOException {
    Files.createDirectory(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x--x"));

    DirectoryClaim.take(directory).orElseThrow().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwxr-x--x");
  }

  @Test
  void claimThatIsGivenBackCanBeTakenAgain() throws IOException {
    DirectoryClaim.take(directory).orElseThrow().close();

    assertThat(taken(directory)).isTrue();
  }

  @Test
  void directoryIsTheSameByAnotherName() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolveSibling("link"), directory);
    try (Closeable claim = DirectoryClaim.take(directory).orElseThrow()) {
      assertThat(DirectoryClaim.take(link)).isEmpty();
      assertThat(claim).isNotNull();
    }
  }

  private static boolean taken(Path directory) throws IOException {
    Optional<DirectoryClaim> claim = DirectoryClaim.take(directory);
    if (claim.isPresent()) {
      claim.get().close();
    }
    return claim.isPresent();
  }

  /** Another JVM that claims a directory and keeps it until it is killed. */
  record AnotherProcess(Process process, String answer) implements AutoCloseable {

    private static final String CLAIMED = "claimed";

    static AnotherProcess with(Path directory) throws IOException {
      AnotherProcess started = start(directory);
      assertThat(started.answer).isEqualTo(CLAIMED);
      return started;
    }

    static boolean isRefused(Path directory) throws IOException {
      try (AnotherProcess started = start(directory)) {
        return !started.answer.equals(CLAIMED);
      }
    }

    private static AnotherProcess start(Path directory) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  AnotherProcess.class.getName(),
                  directory.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
        return new AnotherProcess(process, String.valueOf(answers.readLine()));
      }
    }

    public static void main(String[] arguments) throws IOException {
      try {
        boolean claimed = DirectoryClaim.take(Path.of(arguments[0])).isPresent();
        System.out.println(claimed ? CLAIMED : "claimed before");
      } catch (DirectoryInUseException e) {
        System.out.println("refused");
      }
      while (System.in.read() >= 0) {
        // Until it is killed, or nobody is there any more to do so.
      }
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
