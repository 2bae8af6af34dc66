package dev.badgepipeline.rendering;

import com.sun.management.OperatingSystemMXBean;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.jpeg.JpegSegments;
import dev.badgepipeline.rendering.jpeg.JpegSplicer;
import dev.badgepipeline.rendering.jpeg.Overlay;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Badges posters in one of several ways, and prints the CPU milliseconds that each took. */
final class MeasureJava {

  /** Of CPU time, so that compilers have done their work on a busy machine too. */
  private static final long WARM_UP_NANOS = 15_000_000_000L;

  private static final int ROUNDS_FOR_ONE = 4;

  private MeasureJava() {}

  /** One way to badge a poster. */
  @FunctionalInterface
  private interface Way {
    byte[] badge(byte[] poster) throws IOException;
  }

  /**
   * Measures.
   *
   * @param arguments the way, the folders of posters, badges and results, and the rounds
   */
  public static void main(String[] arguments) throws IOException {
    Way way = way(arguments[0], ComparedOverlays.read(Path.of(arguments[2])));
    Map<Path, byte[]> posters = posters(Path.of(arguments[1]));
    while (cpuNanos() < WARM_UP_NANOS) {
      badgeAll(way, posters);
    }
    int rounds = ROUNDS_FOR_ONE * Integer.parseInt(arguments[4]);
    long before = cpuNanos();
    for (int round = 0; round < rounds; round++) {
      badgeAll(way, posters);
    }
    double nanos = cpuNanos() - before;
    write(way, posters, Files.createDirectories(Path.of(arguments[3])));
    System.out.println(nanos / 1e6 / rounds / posters.size());
    System.exit(0);
  }

  private static Way way(String name, List<Overlay> overlays) {
    return switch (name) {
      case "service" -> {
        BenchmarkRenderer renderer = new BenchmarkRenderer();
        yield poster -> renderer.badge(PosterFile.of(poster), BenchmarkBadges.all());
      }
      case "splice" -> {
        JpegSplicer splicer = new JpegSplicer(1 << 26);
        yield poster -> spliced(splicer, poster, overlays);
      }
      case "imageio" -> poster -> PlatformRoundTrip.badge(poster, overlays);
      default -> throw new IllegalArgumentException("no such way: " + name);
    };
  }

  private static byte[] spliced(JpegSplicer splicer, byte[] poster, List<Overlay> overlays) {
    SpliceResult result = splicer.splice(JpegSegments.read(poster), overlays, new byte[0]);
    if (result instanceof SpliceResult.Spliced done) {
      return done.file();
    }
    throw new IllegalStateException("not spliced: " + result);
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

  private static void badgeAll(Way way, Map<Path, byte[]> posters) throws IOException {
    for (byte[] poster : posters.values()) {
      way.badge(poster);
    }
  }

  private static void write(Way way, Map<Path, byte[]> posters, Path folder) throws IOException {
    for (Map.Entry<Path, byte[]> poster : posters.entrySet()) {
      Files.write(folder.resolve(poster.getKey()), way.badge(poster.getValue()));
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
