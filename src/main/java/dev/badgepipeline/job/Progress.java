package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a job has come, counted from the outcomes of its items.
 *
 * @param total how many items are known
 * @param counts how many came to what
 * @param perSecond how many did in a second of the last minutes; 0 where that is not known
 * @param proof of a restoration that has ended
 */
@RegisterForReflection
record Progress(
    long total, Map<ItemOutcome, Long> counts, double perSecond, Optional<RestoreProof> proof) {

  static final Progress NONE = new Progress(0, Map.of(), 0, Optional.empty());

  Progress {
    counts = Map.copyOf(counts);
  }

  long done() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  long remaining() {
    return Math.max(0, total - done());
  }

  long of(ItemOutcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** The same with outcomes that the database has not been told of yet. */
  Progress with(Map<ItemOutcome, Long> further) {
    Map<ItemOutcome, Long> all = new EnumMap<>(ItemOutcome.class);
    all.putAll(counts);
    further.forEach((outcome, items) -> all.merge(outcome, items, Long::sum));
    return new Progress(total, all, perSecond, proof);
  }

  /** The same once nothing is worked on any more. */
  Progress atRest() {
    return new Progress(total, counts, /* perSecond= */ 0, proof);
  }

  Progress proven(RestoreProof restored) {
    return new Progress(total, counts, perSecond, Optional.of(restored));
  }

  OptionalDouble pace() {
    return perSecond > 0
        ? OptionalDouble.of(Math.round(perSecond * 100) / 100.0)
        : OptionalDouble.empty();
  }

  OptionalLong secondsLeft() {
    return perSecond > 0
        ? OptionalLong.of((long) Math.ceil(remaining() / perSecond))
        : OptionalLong.empty();
  }

  /** In one line, for the log. */
  String inWords() {
    StringBuilder words = new StringBuilder();
    for (ItemOutcome outcome : ItemOutcome.values()) {
      if (of(outcome) > 0) {
        words.append(words.isEmpty() ? "" : ", ").append(of(outcome)).append(' ').append(outcome);
      }
    }
    return words.isEmpty() ? "no items" : words.toString();
  }
}
