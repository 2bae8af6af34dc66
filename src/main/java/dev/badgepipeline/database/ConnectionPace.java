package dev.badgepipeline.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bounds how fast connections are opened, over all pools together. Some may be opened at once; the
 * ones after them follow each other at even distances. (The generic cell rate algorithm of ITU-T
 * I.371, which needs no more than the time at which the next one would be due.)
 */
final class ConnectionPace {

  private final long interval;
  private final long tolerance;
  private final LongSupplier nanoTime;
  private long due;
  private long turns;

  /**
   * @param perSecond how many connections may be opened a second
   * @param atOnce how many may be opened at once after a quiet time
   * @param nanoTime the clock, such as {@link System#nanoTime}
   */
  ConnectionPace(int perSecond, int atOnce, LongSupplier nanoTime) {
    this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    this.tolerance = interval * (atOnce - 1);
    this.nanoTime = nanoTime;
    this.due = nanoTime.getAsLong();
  }

  /**
   * Completes when one more connection may be opened.
   *
   * @return the number of this turn, from 0
   */
  Future<Long> next(Vertx vertx) {
    Turn turn = take();
    if (turn.pause().isZero()) {
      return Future.succeededFuture(turn.number());
    }
    Promise<Long> later = Promise.promise();
    vertx.setTimer(Math.max(1, turn.pause().toMillis()), id -> later.complete(turn.number()));
    return later.future();
  }

  /** Takes the next turn. */
  synchronized Turn take() {
    long now = nanoTime.getAsLong();
    if (due - now < 0) {
      due = now;
    }
    long pause = Math.max(0, due - now - tolerance);
    due += interval;
    return new Turn(turns++, Duration.ofNanos(pause));
  }

  /**
   * When somebody may open a connection.
   *
   * @param number counted from 0
   * @param pause how long to wait before
   */
  record Turn(long number, Duration pause) {}
}
