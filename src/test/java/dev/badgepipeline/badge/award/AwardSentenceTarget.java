package dev.badgepipeline.badge.award;

import dev.badgepipeline.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** OMDb's sentence about awards. */
public final class AwardSentenceTarget implements FuzzTarget {

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "Won 6 Oscars. 307 wins & 260 nominations total",
            "Nominated for 2 Primetime Emmys. Another 17 wins & 33 nominations.",
            "Won 1 BAFTA Award. Nominated for 3 Golden Globes")
        .map(sentence -> sentence.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void read(byte[] input) {
    Honour.inText(new String(input, StandardCharsets.UTF_8));
  }
}
