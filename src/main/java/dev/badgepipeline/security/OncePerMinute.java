package dev.badgepipeline.security;

import dev.badgepipeline.time.SteadyTime;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts what may happen thousands of times a second, and says when to speak of it. */
final class OncePerMinute {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final SteadyTime time;
  private @Nullable Duration lastSaid;
  private long unsaid;

  OncePerMinute(SteadyTime time) {
    this.time = time;
  }

  /** Counts one; what it gives is to be said now, and stands for all since it was said last. */
  synchronized OptionalLong count() {
    unsaid++;
    Duration now = time.passed();
    if (lastSaid != null && now.minus(lastSaid).compareTo(PAUSE) < 0) {
      return OptionalLong.empty();
    }
    long count = unsaid;
    lastSaid = now;
    unsaid = 0;
    return OptionalLong.of(count);
  }
}
