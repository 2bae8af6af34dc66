package dev.badgepipeline.webhook;

import dev.badgepipeline.library.ItemRef;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items that were told of, each until nothing more is told of it for a while, or until it has
 * waited long enough. Times are those of a {@link dev.badgepipeline.time.SteadyTime}.
 */
final class WaitingItems {

  private final WebhookConfig config;
  private final Map<ItemRef, Waiting> items = new LinkedHashMap<>();

  WaitingItems(WebhookConfig config) {
    this.config = config;
  }

  /**
   * An item that waits.
   *
   * @param told what was told last
   * @param since when it was told of first
   * @param until when its time has come
   */
  record Waiting(Told told, Duration since, Duration until) {}

  /**
   * Has an item wait, or wait on.
   *
   * @return whether there was room for it
   */
  synchronized boolean add(Told told, Duration now) {
    Waiting before = items.get(told.item());
    if (before == null && items.size() >= config.waiting()) {
      return false;
    }
    Duration since = before == null ? now : before.since();
    items.put(told.item(), new Waiting(told, since, until(since, now)));
    return true;
  }

  private Duration until(Duration since, Duration now) {
    Duration quiet = now.plus(config.quiet());
    Duration longest = since.plus(config.longestWait());
    return quiet.compareTo(longest) < 0 ? quiet : longest;
  }

  /** The items whose time has come; all of them when there is no room for more. */
  synchronized List<Waiting> due(Duration now) {
    boolean full = items.size() >= config.waiting();
    return items.values().stream()
        .filter(waiting -> full || waiting.until().compareTo(now) <= 0)
        .toList();
  }

  /** Ends the wait of those of which nothing more was told since they were {@link #due}. */
  synchronized List<Told> remove(Collection<Waiting> done) {
    return done.stream()
        .filter(waiting -> items.remove(waiting.told().item(), waiting))
        .map(Waiting::told)
        .toList();
  }

  synchronized int size() {
    return items.size();
  }
}
