package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Prints what was measured of one coding as a Markdown table. */
final class ComparisonTable {

  private final Path folder;
  private final List<Overlay> overlays;

  private ComparisonTable(Path folder, List<Overlay> overlays) {
    this.folder = folder;
    this.overlays = overlays;
  }

  /**
   * One program's figures.
   *
   * @param program its name, and that of the folder with its posters
   * @param milliseconds of CPU time a poster
   * @param peakKilobytes of the process; empty where that was not measured
   */
  private record Measured(String program, double milliseconds, String peakKilobytes) {

    static Measured parse(String line) {
      String[] fields = line.split("\t", -1);
      return new Measured(fields[0], Double.parseDouble(fields[1]), fields[2]);
    }

    String peak() {
      return peakKilobytes.isEmpty()
          ? ""
          : String.format(Locale.ROOT, "%.0f MB", Double.parseDouble(peakKilobytes) / 1024);
    }
  }

  /**
   * Prints the table. The first program measured is the one that others are compared with.
   *
   * @param arguments the folder of a coding, and the folder of badges
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    new ComparisonTable(folder, ComparedOverlays.read(Path.of(arguments[1]))).print();
  }

  private void print() throws IOException {
    List<Measured> all = fastest();
    System.out.println(
        "| program | CPU time | ms a poster | peak memory | size | PSNR outside | inside |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    for (Measured measured : all) {
      System.out.println(row(measured, measured.milliseconds / all.get(0).milliseconds));
    }
  }

  /** The fastest run of each program, in the order in which they were measured first. */
  private List<Measured> fastest() throws IOException {
    Map<String, Measured> fastest = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("measured.tsv"))) {
      Measured measured = Measured.parse(line);
      fastest.merge(
          measured.program,
          measured,
          (one, other) -> one.milliseconds <= other.milliseconds ? one : other);
    }
    return List.copyOf(fastest.values());
  }

  private String row(Measured measured, double ratio) throws IOException {
    BadgedQuality quality = new BadgedQuality();
    long before = 0;
    long after = 0;
    for (Path original : posters()) {
      Path badged = folder.resolve(measured.program).resolve(original.getFileName());
      quality.add(original, badged, overlays);
      before += Files.size(original);
      after += Files.size(badged);
    }
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %s | %.3f | %s | %s |",
        measured.program,
        ratio,
        measured.milliseconds,
        measured.peak(),
        (double) after / before,
        decibel(quality.outside()),
        decibel(quality.inside()));
  }

  private static String decibel(double value) {
    return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, "%.1f dB", value);
  }

  private List<Path> posters() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("in"))) {
      return files.sorted().toList();
    }
  }
}
