package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.fuzz.FuzzTarget;
import java.util.stream.Stream;

/** A JPEG file into which badges are spliced, and what is written, read again. */
public final class SpliceTarget implements FuzzTarget {

  private final SpliceFuzzer fuzzer = new SpliceFuzzer(20);

  @Override
  public Stream<byte[]> seeds() {
    return fuzzer.seeds().stream();
  }

  @Override
  public void read(byte[] input) {
    fuzzer
        .check(input, TestOverlays.over(40, 50, 7))
        .ifPresent(
            wrong -> {
              throw new IllegalStateException(wrong);
            });
  }
}
