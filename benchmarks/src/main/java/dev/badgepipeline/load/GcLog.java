package dev.badgepipeline.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a virtual machine wrote by {@code -Xlog:gc,safepoint}, from its start on.
 *
 * @param stops milliseconds for which all threads stood, for whatever reason
 * @param fullPauses milliseconds of those in which the whole heap was collected
 * @param heapAfter megabytes that were in use behind each collection
 */
record GcLog(
    DoubleSummaryStatistics stops,
    DoubleSummaryStatistics fullPauses,
    LongSummaryStatistics heapAfter) {

  private static final Pattern STOP = Pattern.compile("Safepoint .* Total: +(\\d+) ns");
  private static final Pattern PAUSE =
      Pattern.compile("Pause (\\w+).* \\d+M->(\\d+)M\\(\\d+M\\) ([\\d.]+)ms");

  static GcLog read(Path file) throws IOException {
    GcLog log =
        new GcLog(
            new DoubleSummaryStatistics(),
            new DoubleSummaryStatistics(),
            new LongSummaryStatistics());
    Files.readAllLines(file).forEach(log::add);
    return log;
  }

  private void add(String line) {
    Matcher stop = STOP.matcher(line);
    Matcher pause = PAUSE.matcher(line);
    if (stop.find()) {
      stops.accept(Long.parseLong(stop.group(1)) / 1e6);
    } else if (pause.find()) {
      heapAfter.accept(Long.parseLong(pause.group(2)));
      if (pause.group(1).equals("Full")) {
        fullPauses.accept(Double.parseDouble(pause.group(3)));
      }
    }
  }
}
