package dev.badgepipeline.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log that the service under test writes. */
public record ServiceLog(Path file) {

  static final String FORMAT = "%X{runId}|%X{itemId}|%p|%s%e%n";

  private static final int PARTS = 4;

  /** Everything that was written so far. */
  public String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was said in the course of a run, without time, level and place. */
  public List<String> messagesOfRun(String runId) {
    return text()
        .lines()
        .filter(line -> line.startsWith(runId + "|"))
        .map(line -> line.split("\\|", PARTS)[PARTS - 1])
        .toList();
  }
}
