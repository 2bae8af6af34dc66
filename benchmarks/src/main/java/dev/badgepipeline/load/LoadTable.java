package dev.badgepipeline.load;

import java.io.IOException;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** What was measured, as a Markdown table. */
final class LoadTable {

  private static final int FAILURES_SHOWN = 5;

  private final StringBuilder text = new StringBuilder("| measured | |\n|---|---:|\n");

  LoadTable(Clients.Answers answers, PackagedService service) throws IOException {
    row("posters", "%d", answers.posters());
    row("failures", "%d", answers.failures().size());
    row("answers that asked to come again later", "%d", answers.toldToWait());
    row("posters a second", "%.1f", answers.posters() / answers.seconds());
    row("CPU time a poster", "%.1f ms", 1.0 * service.cpuTime().toMillis() / answers.posters());
    row("peak resident memory", "%d MB", service.peakBytes() >> 20);
    service.gcLog().ifPresent(this::collections);
    answers.failures().stream()
        .limit(FAILURES_SHOWN)
        .forEach(failure -> text.append("\n- ").append(failure));
  }

  private void collections(GcLog log) {
    row("highest heap after a collection", "%d MB", log.heapAfter().getMax());
    row("stop-the-world pauses", "%d", log.stops().getCount());
    row("longest of them", "%.1f ms", longest(log.stops()));
    row("full-heap pauses", "%d", log.fullPauses().getCount());
    row("longest of them", "%.1f ms", longest(log.fullPauses()));
  }

  private static double longest(DoubleSummaryStatistics pauses) {
    return pauses.getCount() == 0 ? 0 : pauses.getMax();
  }

  private void row(String name, String format, Object value) {
    text.append("| %s | %s |%n".formatted(name, String.format(Locale.ROOT, format, value)));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
