package dev.badgepipeline.job;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.job.queue.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A job that this instance leads, with as much of it in memory as makes it go on without a database
 * for a while. What it has no room for stays in the database.
 */
final class LedJob {

  private final StoredJob stored;
  private final Lease lease;
  private final Duration settledAt;
  private final Deque<TodoItem> ahead = new ArrayDeque<>();
  private JobState state;
  private Listing listing;
  private Optional<String> waitsFor = Optional.empty();
  private Progress progress = Progress.NONE;
  private long readUpTo;
  private boolean allRead;
  private Duration changedAt = Duration.ZERO;
  private Duration toldAt = Duration.ZERO;

  /**
   * A job that was just taken.
   *
   * @param owner this instance
   * @param settledAt when what was sent out of it before has come to its end, by the steady time
   */
  LedJob(StoredJob stored, String owner, Duration settledAt) {
    this.stored = stored;
    this.settledAt = settledAt;
    this.lease = new Lease(stored.id(), owner, stored.epoch());
    this.state = stored.state();
    this.listing = stored.listing();
  }

  String id() {
    return lease.jobId();
  }

  Lease lease() {
    return lease;
  }

  JobRequest request() {
    return stored.request();
  }

  Instant deltaSince() {
    return stored.deltaSince();
  }

  /** The job as it was when it was taken, where it stands by now. */
  synchronized StoredJob stored() {
    return new StoredJob(
        stored.id(),
        stored.request(),
        state,
        waitsFor,
        stored.epoch(),
        stored.owner(),
        listing,
        stored.deltaSince(),
        stored.createdAt(),
        stored.startedAt(),
        stored.endedAt(),
        stored.progress());
  }

  synchronized JobState state() {
    return state;
  }

  synchronized void moved(JobState next) {
    state = next;
  }

  synchronized Listing listing() {
    return listing;
  }

  synchronized void reached(Listing next) {
    listing = next;
  }

  synchronized Optional<String> waitsFor() {
    return waitsFor;
  }

  synchronized void waitsFor(Optional<String> reason) {
    waitsFor = reason;
  }

  synchronized Progress progress() {
    return progress;
  }

  /**
   * Takes note of what was counted.
   *
   * @param now the steady time
   */
  synchronized void counted(Progress next, Duration now) {
    if (next.done() != progress.done() || next.total() != progress.total()) {
      changedAt = now;
    }
    progress = next;
  }

  /** How long the counts have been the same. */
  synchronized Duration unchangedFor(Duration now) {
    return now.minus(changedAt);
  }

  /** Whether it is time for another line in the log. */
  synchronized boolean isTimeToTell(Duration now, Duration pause) {
    if (now.minus(toldAt).compareTo(pause) < 0) {
      return false;
    }
    boolean first = toldAt.isZero();
    toldAt = now;
    return !first;
  }

  /** Webhooks do not wait behind whole libraries. */
  Lane lane() {
    return request().origin() == JobOrigin.WEBHOOK ? Lane.NOW : Lane.BULK;
  }

  /**
   * From which place on items are to be read; empty if there is no need to, or if some of them may
   * still be in the hands of those who got them before.
   *
   * @param now the steady time
   */
  synchronized Optional<Long> readsFrom(int room, Duration now) {
    return state.works() && !allRead && ahead.size() < room && now.compareTo(settledAt) >= 0
        ? Optional.of(readUpTo)
        : Optional.empty();
  }

  /** Takes up items that were read; fewer than were asked for means that there are no more yet. */
  synchronized void read(List<TodoItem> items, int asked) {
    ahead.addAll(items);
    if (!items.isEmpty()) {
      readUpTo = items.get(items.size() - 1).seq();
    }
    allRead = items.size() < asked && listing.done();
  }

  synchronized int ahead() {
    return ahead.size();
  }

  /** The next item to send out. */
  synchronized Optional<TodoItem> next() {
    return state.works() ? Optional.ofNullable(ahead.poll()) : Optional.empty();
  }

  /** An item that could not be sent out. */
  synchronized void putBack(TodoItem item) {
    ahead.addFirst(item);
  }

  /** Whether every item was sent out once. */
  synchronized boolean isAllSent() {
    return state == JobState.RUNNING && allRead && ahead.isEmpty();
  }

  /** What has no outcome is to be sent out once more. */
  synchronized void sendAgain(Duration now) {
    readUpTo = 0;
    allRead = false;
    changedAt = now;
  }

  ItemMessage message(TodoItem item) {
    return new ItemMessage(
        id(),
        lease.epoch(),
        request().work(),
        item.id(),
        item.title(),
        item.attempt(),
        request().badges().kinds().stream().map(BadgeKind::name).sorted().toList(),
        request().force(),
        request().dryRun());
  }
}
