package dev.badgepipeline.database;

import dev.badgepipeline.time.SteadyTime;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Bounds how fast connections are opened, over all pools together. Some may be opened at once; the
 * ones after them follow each other at even distances. (The generic cell rate algorithm of ITU-T
 * I.371, which needs no more than the time at which the next one would be due.)
 */
final class ConnectionPace {

  private final Duration interval;
  private final Duration tolerance;
  private final SteadyTime time;
  private Duration due;
  private long turns;

  /**
   * @param perSecond how many connections may be opened a second
   * @param atOnce how many may be opened at once after a quiet time
   */
  ConnectionPace(int perSecond, int atOnce, SteadyTime time) {
    this.interval = Duration.ofSeconds(1).dividedBy(perSecond);
    this.tolerance = interval.multipliedBy(atOnce - 1);
    this.time = time;
    this.due = time.passed();
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
    Duration now = time.passed();
    if (due.compareTo(now) < 0) {
      due = now;
    }
    Duration pause = due.minus(now).minus(tolerance);
    due = due.plus(interval);
    return new Turn(turns++, pause.isNegative() ? Duration.ZERO : pause);
  }

  /**
   * When somebody may open a connection.
   *
   * @param number counted from 0
   * @param pause how long to wait before
   */
  record Turn(long number, Duration pause) {}
}
