package dev.badgepipeline.notification;

import dev.badgepipeline.time.SteadyTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Remembers what was told, so that each cause is told once in a while and not each time. */
final class ToldCauses {

  /** Of one kind; whoever has so many troubles in that time does not need to hear of one more. */
  static final int OF_A_KIND = 20;

  private final Duration onceIn;
  private final SteadyTime time;
  private final Map<Key, Duration> told = new HashMap<>();

  ToldCauses(Duration onceIn, SteadyTime time) {
    this.onceIn = onceIn;
    this.time = time;
  }

  private record Key(String kind, String sameness) {}

  /** Whether a cause is to be told; if so, it counts as told. */
  synchronized boolean isNew(Cause cause) {
    Duration now = time.passed();
    told.values().removeIf(at -> at.plus(onceIn).compareTo(now) <= 0);
    Key key = new Key(cause.kind(), cause.sameness());
    return !told.containsKey(key)
        && told.keySet().stream().filter(one -> one.kind().equals(key.kind())).count() < OF_A_KIND
        && told.put(key, now) == null;
  }
}
