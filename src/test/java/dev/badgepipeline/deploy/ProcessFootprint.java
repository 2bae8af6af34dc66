package dev.badgepipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What another process holds, as Linux tells it.
 *
 * @param files open files and pipes
 * @param connections open sockets, those that listen among them
 * @param threads threads that are alive
 */
record ProcessFootprint(long files, long connections, long threads) {

  static ProcessFootprint of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    List<String> open = list(process.resolve("fd")).map(ProcessFootprint::target).toList();
    long connections = open.stream().filter(target -> target.startsWith("socket:")).count();
    return new ProcessFootprint(
        open.size() - connections, connections, list(process.resolve("task")).count());
  }

  private static Stream<Path> list(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is closed between two looks leads nowhere. */
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  /** Whether this is no more than another one and what comes and goes by itself. */
  boolean isWithin(ProcessFootprint before, ProcessFootprint allowance) {
    return files <= before.files + allowance.files
        && connections <= before.connections + allowance.connections
        && threads <= before.threads + allowance.threads;
  }
}
