package dev.badgepipeline.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param files open files and sockets; 0 where the system does not tell
 * @param threads threads that are alive
 * @param heapBytes what is reachable on the heap
 */
record Footprint(long files, int threads, long heapBytes) {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  /** As it is now, after a collection. */
  static Footprint now() {
    System.gc();
    return new Footprint(
        openFiles(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  private static long openFiles() {
    if (!Files.isDirectory(OPEN_FILES)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long heapMegabytes() {
    return heapBytes >> 20;
  }

  @Override
  public String toString() {
    return files + " files, " + threads + " threads, " + heapMegabytes() + " MB of heap";
  }
}
