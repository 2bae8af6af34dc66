package dev.badgepipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets a fuzzer look for inputs that break something: {@code ./mvnw -Pfuzz verify}, with {@code
 * -Dfuzz.time=PT1H} for all targets together, {@code -Dfuzz.targets=NFO,EXIF} for some of them, and
 * {@code -Dfuzz.seed} to see the same again. Each target is read in a program of its own with a
 * small heap, and each input within seconds. What is found lies among the resources of the tests,
 * so that every build tries it from then on.
 */
@Tag("fuzz")
class FuzzingTest {

  private static final Path WORK = Path.of("target/fuzz");
  private static final int LONGEST_INPUT_BYTES = 1 << 16;
  private static final int LONGEST_SECONDS = 10;
  private static final int EXIT_OF_LITTLE_TIME = 0;

  private final Duration time = Duration.parse(System.getProperty("fuzz.time", "PT1H"));
  private final int seed = Integer.getInteger("fuzz.seed", 1 + new Random().nextInt(1_000_000));

  @ParameterizedTest
  @MethodSource("targets")
  void nothingThatStrangersSendBreaksAnything(FuzzTargets name) throws Exception {
    Path log = Files.createDirectories(WORK).resolve(name.folder() + ".log");

    int exit =
        fuzzer(name).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();

    assertThat(exit)
        .as("seed %d, %s, which ends with: %s", seed, log, lastLines(log))
        .isEqualTo(EXIT_OF_LITTLE_TIME);
  }

  static List<FuzzTargets> targets() {
    String names = System.getProperty("fuzz.targets", "");
    return names.isEmpty()
        ? List.of(FuzzTargets.values())
        : Arrays.stream(names.split(",", -1)).map(FuzzTargets::valueOf).toList();
  }

  private ProcessBuilder fuzzer(FuzzTargets name) throws IOException {
    Path findings = Files.createDirectories(name.findings());
    Path corpus = Files.createDirectories(WORK.resolve(name.folder()));
    writeSeeds(name, corpus);
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + FuzzedTarget.class.getName(),
        "--target_args=" + name,
        "--instrumentation_includes=dev.badgepipeline.**",
        "--custom_hook_excludes=dev.badgepipeline.fuzz.**",
        "--reproducer_path=" + WORK,
        "-artifact_prefix=" + findings + "/",
        "-max_total_time=" + time.dividedBy(targets().size()).toSeconds(),
        "-max_len=" + LONGEST_INPUT_BYTES,
        "-timeout=" + LONGEST_SECONDS,
        "-rss_limit_mb=2048",
        "-seed=" + seed,
        "-print_final_stats=1",
        corpus.toString(),
        findings.toString());
  }

  private static void writeSeeds(FuzzTargets name, Path corpus) throws IOException {
    int number = 0;
    for (Iterator<byte[]> seeds = name.target().seeds().iterator(); seeds.hasNext(); number++) {
      Files.write(corpus.resolve("seed-" + number), seeds.next());
    }
  }

  private static List<String> lastLines(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      List<String> all = lines.toList();
      return all.subList(Math.max(0, all.size() - 30), all.size());
    }
  }
}
