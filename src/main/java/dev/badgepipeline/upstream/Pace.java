package dev.badgepipeline.upstream;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Slows calls to a service down when it says that they are too many, instead of failing them. Once
 * it says so, all calls wait as long as it asks for; from then on they follow each other at a
 * distance, which shrinks again as they succeed.
 */
public final class Pace {

  private static final Duration SHORTEST = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final double SHRINKING = 0.95;

  private final Duration patience;
  private final SteadyTime time;
  private final Function<Duration, Uni<Void>> waiting;
  private Duration distance = Duration.ZERO;
  private Duration next = Duration.ZERO;
  private Duration pausedUntil = Duration.ZERO;

  /**
   * A pace that nothing has slowed down yet.
   *
   * @param patience how long a call may wait on the whole; none for a service whose limits are not
   *     to be waited for
   */
  public Pace(Duration patience) {
    this(patience, SteadyTime.fromNow(), Pace::pass);
  }

  Pace(Duration patience, SteadyTime time, Function<Duration, Uni<Void>> waiting) {
    this.patience = patience;
    this.time = time;
    this.waiting = waiting;
  }

  private static Uni<Void> pass(Duration pause) {
    return CallerContext.current()
        .receive(Uni.createFrom().voidItem().onItem().delayIt().by(pause));
  }

  /**
   * Makes a call in its turn, and again when it comes too soon. Fails as the call does, with {@link
   * UpstreamPausedException} when it would have to wait too long.
   *
   * @param call makes it anew each time
   */
  public <T> Uni<T> keep(Supplier<Uni<T>> call) {
    return Uni.createFrom().deferred(() -> inTurn(call, patience));
  }

  private <T> Uni<T> inTurn(Supplier<Uni<T>> call, Duration left) {
    Duration wait = turn(left);
    Duration leftThen = left.minus(wait);
    return (wait.isZero() ? call.get() : waiting.apply(wait).chain(() -> call.get()))
        .invoke(this::faster)
        .onFailure(Pace::isTooMany)
        .invoke(failure -> slower(((UpstreamPausedException) failure).pause()))
        .onFailure(failure -> isTooMany(failure) && isWorthWaiting(failure, leftThen))
        .recoverWithUni(() -> inTurn(call, leftThen));
  }

  private static boolean isTooMany(Throwable failure) {
    return failure instanceof UpstreamPausedException paused
        && paused.reason() == Reason.LIMIT_REACHED;
  }

  private static boolean isWorthWaiting(Throwable failure, Duration left) {
    Duration pause = ((UpstreamPausedException) failure).pause();
    return !pause.isZero() && pause.compareTo(left) <= 0;
  }

  /** How long it is until the next call's turn, which is another's from then on. */
  private synchronized Duration turn(Duration left) {
    Duration now = time.passed();
    Duration begin = later(now, later(next, pausedUntil));
    Duration wait = begin.minus(now);
    if (wait.compareTo(left) > 0) {
      throw new UpstreamPausedException(
          "too many calls wait for their turn", Reason.LIMIT_REACHED, wait);
    }
    next = begin.plus(distance);
    return wait;
  }

  /** Several calls that come too soon at the same time are one reason to slow down. */
  private synchronized void slower(Duration pause) {
    if (patience.isZero()) {
      return;
    }
    Duration now = time.passed();
    if (pausedUntil.compareTo(now) <= 0) {
      distance = earlier(LONGEST, later(SHORTEST, distance.multipliedBy(2)));
    }
    pausedUntil = later(pausedUntil, now.plus(earlier(pause, patience)));
  }

  private synchronized void faster() {
    Duration shorter = Duration.ofNanos((long) (distance.toNanos() * SHRINKING));
    distance = shorter.toMillis() == 0 ? Duration.ZERO : shorter;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
