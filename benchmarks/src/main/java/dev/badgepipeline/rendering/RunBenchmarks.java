package dev.badgepipeline.rendering;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks on one thread and on two, and prints a table. */
final class RunBenchmarks {

  private static final int[] THREADS = {1, 2};

  private RunBenchmarks() {}

  /** Milliseconds a poster by the number of threads, by benchmark, by width. */
  public static void main(String[] arguments) throws RunnerException {
    String pattern = arguments.length > 0 ? arguments[0] : "dev.badgepipeline.*Benchmark";
    Map<String, Map<String, Double>> table = new TreeMap<>();
    for (int threads : THREADS) {
      for (RunResult result : run(pattern, threads)) {
        table
            .computeIfAbsent(name(result), name -> new TreeMap<>())
            .put(column(result.getParams().getParam("width"), threads), score(result));
      }
    }
    print(table);
  }

  private static Collection<RunResult> run(String pattern, int threads) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(pattern)
                .threads(threads)
                .forks(isNative() ? 0 : 1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx512m", "-Djava.awt.headless=true")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .run();
  }

  /** A native binary has no JVM to start for each benchmark, and no need to. */
  private static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  private static String name(RunResult result) {
    String[] parts = result.getParams().getBenchmark().split("\\.");
    String coding = result.getParams().getParam("coding");
    String name = parts[parts.length - 2].replace("Benchmark", "") + " " + parts[parts.length - 1];
    return coding == null ? name : name + ", " + coding.toLowerCase(Locale.ROOT);
  }

  private static String column(String width, int threads) {
    return width + " wide, " + threads + (threads == 1 ? " thread" : " threads");
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static void print(Map<String, Map<String, Double>> table) {
    String[] widths = {"600", "1000", "2000"};
    StringBuilder text = new StringBuilder("| ms a poster |");
    StringBuilder rule = new StringBuilder("\n|---|");
    for (String width : widths) {
      for (int threads : THREADS) {
        text.append(' ').append(column(width, threads)).append(" |");
        rule.append("---:|");
      }
    }
    text.append(rule).append('\n');
    table.forEach(
        (name, scores) -> {
          text.append("| ").append(name).append(" |");
          for (String width : widths) {
            for (int threads : THREADS) {
              Double score = scores.get(column(width, threads));
              text.append(score == null ? " |" : String.format(Locale.ROOT, " %.2f |", score));
            }
          }
          text.append('\n');
        });
    System.out.print(text);
  }
}
