package dev.badgepipeline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of faults and moments, as it fills. */
final class Matrix {

  private static final Path FILE = Path.of("target", "fault-matrix.md");

  private final List<Cell> cells = new ArrayList<>();

  void add(Cell cell) {
    cells.add(cell);
  }

  /** Writes the table to the console and to {@code target/fault-matrix.md}. */
  void print() {
    String table = table();
    try {
      Files.writeString(FILE, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(table);
  }

  /** Markdown. */
  String table() {
    List<String> lines = new ArrayList<>();
    lines.add(row("fault", Arrays.stream(Moment.values()).map(Moment::description)));
    lines.add(row("---", Arrays.stream(Moment.values()).map(moment -> "---")));
    Arrays.stream(Fault.values()).map(this::row).forEach(lines::add);
    lines.add("");
    lines.add(
        "The lowest tier that served a stage (1 main pool, 2 fresh pool, 3 cache) and the seconds"
            + " from the end of the fault to the main pool with nothing left to be written.");
    slowest().ifPresent(slowest -> lines.add("Slowest poster: " + slowest));
    return String.join("\n", lines) + "\n";
  }

  private Optional<String> slowest() {
    return cells.stream()
        .max(Comparator.comparing(Cell::slowest))
        .map(cell -> inSeconds(cell.slowest()) + ", " + cell.fault().description() + ".");
  }

  private String row(Fault fault) {
    return row(
        fault.description(), Arrays.stream(Moment.values()).map(moment -> text(fault, moment)));
  }

  private static String row(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String text(Fault fault, Moment moment) {
    return cells.stream()
        .filter(cell -> cell.fault() == fault && cell.moment() == moment)
        .map(cell -> number(cell.tier()) + " · " + inSeconds(cell.recovery()))
        .collect(Collectors.joining());
  }

  private static String number(String tier) {
    return switch (tier) {
      case "MAIN_POOL" -> "1";
      case "FRESH_POOL" -> "2";
      default -> "3";
    };
  }

  private static String inSeconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
