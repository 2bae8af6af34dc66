package dev.badgepipeline.security;

import dev.badgepipeline.time.SteadyTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each sender of wrong keys has to wait. Who sends none for a while begins anew. */
final class Penalties {

  private static final int MOST_SENDERS = 1_000;
  private static final int FREE = 3;
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final SteadyTime time;
  private final Map<String, Sender> senders = new LinkedHashMap<>();

  Penalties(SteadyTime time) {
    this.time = time;
  }

  private record Sender(int wrong, Duration last) {}

  /** What the sender has to wait for one more wrong key; the first few are mistakes of people. */
  synchronized Duration next(String sender) {
    Duration now = time.passed();
    Sender before = senders.remove(sender);
    boolean isNew = before == null || now.minus(before.last).compareTo(FORGOTTEN_AFTER) > 0;
    Sender after = new Sender(isNew ? 1 : before.wrong + 1, now);
    senders.put(sender, after);
    dropLongestSilent();
    return after.wrong <= FREE ? Duration.ZERO : penalty(after.wrong - FREE);
  }

  private void dropLongestSilent() {
    if (senders.size() > MOST_SENDERS) {
      senders.remove(senders.keySet().iterator().next());
    }
  }

  private static Duration penalty(int number) {
    int doubled = Math.min(number - 1, 10);
    Duration penalty = FIRST.multipliedBy(1L << doubled);
    return penalty.compareTo(LONGEST) > 0 ? LONGEST : penalty;
  }
}
