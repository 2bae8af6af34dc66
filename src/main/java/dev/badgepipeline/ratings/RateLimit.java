package dev.badgepipeline.ratings;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a provider says of its limit beside an answer, in the headers {@code X-RateLimit-Limit},
 * {@code -Remaining} and {@code -Reset}.
 *
 * @param allowed calls in a window
 * @param left of them
 * @param resetsAt when the next window begins; empty where it does not say so
 */
record RateLimit(long allowed, long left, Optional<Instant> resetsAt) {

  private static final String NUMBER = "\\d{1,12}";

  /** Less than this is a number of seconds, more is a time in seconds since 1970. */
  private static final long FIRST_TIME = 1_000_000_000;

  /** What is renewed so soon is a matter of pace, and of no budget. */
  private static final Duration SHORTEST_BUDGET = Duration.ofMinutes(10);

  /** Empty where the headers are not there, or cannot be understood. */
  static Optional<RateLimit> in(MultiMap headers, Instant now) {
    OptionalLong allowed = number(headers, "X-RateLimit-Limit");
    OptionalLong left = number(headers, "X-RateLimit-Remaining");
    return allowed.isEmpty() || left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RateLimit(
                allowed.getAsLong(),
                Math.min(left.getAsLong(), allowed.getAsLong()),
                time(number(headers, "X-RateLimit-Reset"), now)));
  }

  private static OptionalLong number(MultiMap headers, String name) {
    String text = headers.get(name);
    return text != null && text.matches(NUMBER)
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static Optional<Instant> time(OptionalLong reset, Instant now) {
    if (reset.isEmpty()) {
      return Optional.empty();
    }
    long seconds = reset.getAsLong();
    return Optional.of(
        seconds < FIRST_TIME ? now.plusSeconds(seconds) : Instant.ofEpochSecond(seconds));
  }

  /** Whether it limits what is spent in hours rather than how fast calls may follow each other. */
  boolean isBudget(Instant now) {
    return resetsAt.map(reset -> reset.isAfter(now.plus(SHORTEST_BUDGET))).orElse(true);
  }
}
