package dev.badgepipeline.soak;

import dev.badgepipeline.faults.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Which faults follow each other, and for how long.
 *
 * @param seed equal seeds give equal plans
 */
record SoakPlan(long seed) {

  private static final int LONGEST_QUIET_MILLIS = 2_500;
  private static final int SHORTEST_FAULT_MILLIS = 200;
  private static final int LONGEST_FAULT_MILLIS = 5_000;

  /**
   * One fault.
   *
   * @param quiet how long everything is well before it
   * @param lasts how long it goes on
   */
  record Step(Fault fault, Duration quiet, Duration lasts) {}

  /** The steps, without an end. */
  Stream<Step> steps() {
    Random random = new Random(seed);
    List<Fault> faults = Arrays.stream(Fault.values()).filter(Fault::possibleHere).toList();
    return Stream.generate(
        () ->
            new Step(
                faults.get(random.nextInt(faults.size())),
                Duration.ofMillis(random.nextInt(LONGEST_QUIET_MILLIS)),
                Duration.ofMillis(random.nextInt(SHORTEST_FAULT_MILLIS, LONGEST_FAULT_MILLIS))));
  }
}
