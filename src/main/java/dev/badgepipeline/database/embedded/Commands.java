package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Commands {

  private static final int LIMIT_SECONDS = 120;

  private Commands() {}

  /**
   * What a program came to.
   *
   * @param exitCode as the program gave it
   * @param output what it printed, errors included
   */
  record Result(int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /**
   * Runs a command and waits for it. Its output goes through a file: a server that it leaves behind
   * would keep a pipe open for ever.
   */
  static Result run(List<String> command) {
    try {
      Path output = Files.createTempFile("command", ".log");
      try {
        Process process = start(command, output);
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          return new Result(-1, "no end after " + LIMIT_SECONDS + " s");
        }
        return new Result(
            process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new EmbeddedPostgresException(command.get(0) + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedPostgresException("interrupted while running " + command.get(0), e);
    }
  }

  /** What it says is looked through for known words, so it must not be translated. */
  private static Process start(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }
}
