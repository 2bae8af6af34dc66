package dev.badgepipeline.soak;

import dev.badgepipeline.faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said at the end of a soak, on one page. */
final class SoakSummary {

  private static final Path FILE = Path.of("target", "soak.md");

  private final Map<Fault, List<Duration>> recoveries = new EnumMap<>(Fault.class);

  /** A fault is over, and the main pool serves again after this time. */
  void recovered(Fault fault, Duration recovery) {
    recoveries.computeIfAbsent(fault, first -> new ArrayList<>()).add(recovery);
  }

  int faults() {
    return recoveries.values().stream().mapToInt(List::size).sum();
  }

  /** Writes the page to the console and to {@code target/soak.md}. */
  void print(SoakPlan plan, Duration time, Tally tally, Footprint before, Footprint after) {
    List<String> page = new ArrayList<>();
    page.add("# Soak of " + time.toSeconds() + " s with -Dsoak.seed=" + plan.seed());
    page.add("");
    page.add("- posters: " + tally.posters());
    page.add("- badges by tier: " + tally.badgesByTier());
    page.add("- slowest answer: " + inSeconds(tally.slowest()));
    page.add("- faults: " + faults());
    page.add("- before: " + before);
    page.add("- after: " + after);
    page.add("- violations: " + tally.violations().size());
    tally.violations().forEach(violation -> page.add("  - " + violation));
    page.add("");
    page.add("| fault | times | slowest recovery |");
    page.add("| --- | --- | --- |");
    recoveries.forEach((fault, times) -> page.add(row(fault, times)));
    print(String.join("\n", page) + "\n");
  }

  private static String row(Fault fault, List<Duration> times) {
    Duration slowest = times.stream().max(Duration::compareTo).orElseThrow();
    return "| " + fault.description() + " | " + times.size() + " | " + inSeconds(slowest) + " |";
  }

  private static String inSeconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private static void print(String page) {
    try {
      Files.writeString(FILE, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(page);
  }
}
