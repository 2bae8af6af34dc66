package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A short run of {@link SpliceFuzzer}, the same every time. */
class SpliceFuzzTest {

  private static final int FILES = 6_000;

  @Test
  void damagedFilesNeverBreakTheSplice() {
    SpliceFuzzer fuzzer = new SpliceFuzzer(20);

    List<SpliceFuzzer.Finding> findings =
        Stream.generate(fuzzer::next).limit(FILES).flatMap(Optional::stream).toList();

    assertThat(findings).extracting(SpliceFuzzer.Finding::what).isEmpty();
  }
}
