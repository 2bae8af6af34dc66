package dev.badgepipeline.pipeline;

import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long what a run decides will hold, if nothing about its item changes: as long as whatever was
 * asked meanwhile does, and never for ever.
 */
final class Lifetime {

  /** Not to have a poster depend for ever on what nobody thought of. */
  static final Duration LONGEST = Duration.ofDays(7);

  private Instant end;

  Lifetime(Instant beginning) {
    end = beginning.plus(LONGEST);
  }

  /** Something that was decided by is to be asked anew then. */
  synchronized void endsAt(Instant moment) {
    end = moment.isBefore(end) ? moment : end;
  }

  /** The next run may find something else. */
  void isOver() {
    endsAt(Instant.MIN);
  }

  /** What the database did not say itself may have changed there. */
  void endsUnlessCurrent(Isolated<?> outcome) {
    if (outcome instanceof Isolated.Broken || outcome.tier() == Tier.CACHE_ONLY) {
      isOver();
    }
  }

  /** When the next run has to look; empty where it has to from now on. */
  synchronized Optional<Instant> endAfter(Instant now) {
    return Optional.of(end).filter(moment -> moment.isAfter(now));
  }
}
