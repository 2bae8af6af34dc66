package dev.badgepipeline.rendering;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures one way to badge posters. */
final class Measurement {

  /** Of CPU time, so that compilers have done their work on a busy machine too. */
  private static final long WARM_UP_NANOS = 15_000_000_000L;

  private static final int ROUNDS_FOR_ONE = 4;

  private final Way way;

  Measurement(Way way) {
    this.way = way;
  }

  /** One way to badge a poster. */
  @FunctionalInterface
  interface Way {
    byte[] badge(byte[] poster) throws IOException;
  }

  /**
   * Badges all posters over and over, prints the CPU milliseconds that each took, and writes them.
   *
   * @param rounds how often, in fours
   */
  void print(Path from, Path into, int rounds) throws IOException {
    Map<Path, byte[]> posters = posters(from);
    while (cpuNanos() < WARM_UP_NANOS) {
      badgeAll(posters);
    }
    int all = ROUNDS_FOR_ONE * rounds;
    long before = cpuNanos();
    for (int round = 0; round < all; round++) {
      badgeAll(posters);
    }
    double nanos = cpuNanos() - before;
    write(posters, Files.createDirectories(into));
    System.out.println(nanos / 1e6 / all / posters.size());
  }

  private static Map<Path, byte[]> posters(Path folder) throws IOException {
    Map<Path, byte[]> posters = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        posters.put(file.getFileName(), Files.readAllBytes(file));
      }
    }
    return posters;
  }

  private void badgeAll(Map<Path, byte[]> posters) throws IOException {
    for (byte[] poster : posters.values()) {
      way.badge(poster);
    }
  }

  private void write(Map<Path, byte[]> posters, Path folder) throws IOException {
    for (Map.Entry<Path, byte[]> poster : posters.entrySet()) {
      Files.write(folder.resolve(poster.getKey()), way.badge(poster.getValue()));
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
