package dev.badgepipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer has found stays mended. */
class FuzzFindingsTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void whatTheFuzzerBeginsWithIsUnderstoodOrRefused(FuzzTargets name) {
    FuzzTarget target = name.target();
    List<byte[]> seeds = target.seeds().toList();

    assertThat(seeds).isNotEmpty();
    assertTimeoutPreemptively(LONGEST, () -> seeds.forEach(target::read));
  }

  @ParameterizedTest
  @EnumSource
  void whatOnceBrokeSomethingDoesSoNoMore(FuzzTargets name) throws IOException {
    FuzzTarget target = name.target();
    for (Path finding : findings(name)) {
      byte[] input = Files.readAllBytes(finding);
      assertTimeoutPreemptively(LONGEST, () -> target.read(input), finding::toString);
    }
  }

  private static List<Path> findings(FuzzTargets name) throws IOException {
    if (!Files.isDirectory(name.findings())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(name.findings())) {
      return files.sorted().toList();
    }
  }
}
