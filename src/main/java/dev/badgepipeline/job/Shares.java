package dev.badgepipeline.job;

import java.time.Duration;

/**
 * How instances divide a few permits. Each has as many as all can have; the rest goes round, some
 * seconds to each. Towards the end of its turn an instance begins nothing any more that would last
 * into the next one's.
 *
 * @param place of this instance among all, from 0
 * @param instances how many there are
 */
record Shares(int place, int instances) {

  static final Duration TURN = Duration.ofSeconds(6);

  private static final Duration LONGEST_END = TURN.dividedBy(2);
  private static final Duration SHORTEST_END = Duration.ofMillis(500);

  /** There is no other instance. */
  static final Shares ALONE = new Shares(0, 1);

  Shares {
    if (place < 0 || place >= instances) {
      throw new IllegalArgumentException(place + " among " + instances);
    }
  }

  /**
   * The permits of this instance.
   *
   * @param all how many there are
   * @param now the time that all instances have in common, since any moment
   * @param usual how long a permit is mostly held
   */
  int of(int all, Duration now, Duration usual) {
    int rest = all % instances;
    return all / instances + (rest > 0 && isItsTurn(rest, now, usual) ? 1 : 0);
  }

  private boolean isItsTurn(int rest, Duration now, Duration usual) {
    long turn = Math.floorDiv(now.toMillis(), TURN.toMillis());
    long into = Math.floorMod(now.toMillis(), TURN.toMillis());
    return Math.floorMod(place + turn, instances) < rest
        && into < TURN.minus(end(usual)).toMillis();
  }

  private static Duration end(Duration usual) {
    Duration twice = usual.multipliedBy(2);
    if (twice.compareTo(LONGEST_END) > 0) {
      return LONGEST_END;
    }
    return twice.compareTo(SHORTEST_END) > 0 ? twice : SHORTEST_END;
  }
}
