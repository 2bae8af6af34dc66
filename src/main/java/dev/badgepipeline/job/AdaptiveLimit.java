package dev.badgepipeline.job;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a library has to bear at the same time. It is halved when a call fails or takes
 * twice as long as calls mostly do, and grows back slowly. Below one call at a time, calls have
 * pauses between them: at a half, each is followed by a pause as long as itself.
 */
final class AdaptiveLimit {

  private static final double SMALLEST = 1 / 16.0;
  private static final double GROWTH = 0.02;
  private static final double WEIGHT_OF_ONE = 0.05;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final long HARMLESS_NANOS = Duration.ofMillis(250).toNanos();
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final int most;
  private final UploadShare share;
  private final SteadyTime time;
  private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private double limit;
  private double usualNanos;
  private int inUse;
  private boolean looksAgain;

  /** Begins with all that is allowed. */
  AdaptiveLimit(int most, SteadyTime time) {
    this(most, UploadShare.ALONE, time);
  }

  /**
   * A limit that is shared.
   *
   * @param most how many calls all may make at once
   * @param share what part of that is this instance's at the moment
   */
  AdaptiveLimit(int most, UploadShare share, SteadyTime time) {
    this.most = most;
    this.share = share;
    this.time = time;
    this.limit = most;
  }

  /** Makes a call when it is its turn. */
  <T> Uni<T> run(Supplier<Uni<T>> call) {
    return Uni.createFrom()
        .deferred(
            () ->
                CallerContext.current()
                    .receive(Uni.createFrom().completionStage(enter()))
                    .chain(() -> timed(call)));
  }

  /** How many calls are made at the same time, or what share of the time one call has. */
  synchronized double limit() {
    return limit;
  }

  private <T> Uni<T> timed(Supplier<Uni<T>> call) {
    Duration begin = time.passed();
    return Uni.createFrom()
        .deferred(call::get)
        .onTermination()
        .invoke(
            (result, failure, cancelled) -> ended(time.passed().minus(begin), isOverload(failure)));
  }

  /** What is wrong with one item says nothing of how the library feels. */
  private static boolean isOverload(@Nullable Throwable failure) {
    return failure instanceof LibraryUnavailableException;
  }

  private CompletableFuture<Void> enter() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(turn);
    }
    admitNext();
    return turn;
  }

  private void ended(Duration took, boolean failed) {
    Duration pause = judge(took, failed);
    if (pause.toMillis() == 0) { // no timer is that short
      leave();
    } else {
      Uni.createFrom().voidItem().onItem().delayIt().by(pause).subscribe().with(done -> leave());
    }
  }

  private synchronized Duration judge(Duration took, boolean failed) {
    boolean slow =
        usualNanos > 0 && took.toNanos() > 2 * usualNanos && took.toNanos() > HARMLESS_NANOS;
    limit = failed || slow ? Math.max(SMALLEST, limit / 2) : Math.min(most, limit + GROWTH);
    if (!failed) {
      usualNanos =
          usualNanos == 0
              ? (double) took.toNanos()
              : (1 - WEIGHT_OF_ONE) * usualNanos + WEIGHT_OF_ONE * took.toNanos();
    }
    return limit >= 1 ? Duration.ZERO : pause(took);
  }

  private Duration pause(Duration took) {
    Duration pause = Duration.ofNanos((long) (took.toNanos() * (1 / limit - 1)));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void leave() {
    synchronized (this) {
      inUse--;
    }
    admitNext();
  }

  /** Goes on with the call outside of the lock, since it may come back at once. */
  private void admitNext() {
    Optional<CompletableFuture<Void>> next = next();
    while (next.isPresent()) {
      next.get().complete(null);
      next = next();
    }
    if (mustLookAgain()) {
      Uni.createFrom().voidItem().onItem().delayIt().by(GLANCE).subscribe().with(any -> look());
    }
  }

  private synchronized Optional<CompletableFuture<Void>> next() {
    if (waiting.isEmpty() || inUse >= Math.min(allowed(), Math.max(1, (int) limit))) {
      return Optional.empty();
    }
    inUse++;
    return Optional.of(waiting.remove());
  }

  private int allowed() {
    return share.of(most, Duration.ofNanos((long) usualNanos));
  }

  /** Where no call ends that would let the next one begin, its turn comes by itself. */
  private synchronized boolean mustLookAgain() {
    boolean must = !looksAgain && !waiting.isEmpty() && inUse < Math.max(1, (int) limit);
    looksAgain |= must;
    return must;
  }

  private void look() {
    synchronized (this) {
      looksAgain = false;
    }
    admitNext();
  }
}
