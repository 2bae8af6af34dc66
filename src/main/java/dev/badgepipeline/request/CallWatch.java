package dev.badgepipeline.request;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Looks at a call every now and then until its exchange is over. A timer that went on would keep
 * the call, and the poster of its answer, for as long as it runs.
 */
final class CallWatch {

  private final RoutingContext call;
  private final Duration pause;
  private final BooleanSupplier look;
  private boolean isOver;
  private long timer;

  private CallWatch(RoutingContext call, Duration pause, BooleanSupplier look) {
    this.call = call;
    this.pause = pause;
    this.look = look;
  }

  /**
   * Begins to look, for the first time after a pause.
   *
   * @param look looks, and says whether to look again
   */
  static void every(Duration pause, RoutingContext call, BooleanSupplier look) {
    CallWatch watch = new CallWatch(call, pause, look);
    call.addEndHandler(over -> watch.end());
    watch.waitForNext();
  }

  private void waitForNext() {
    timer = call.vertx().setTimer(pause.toMillis(), due -> lookOnce());
  }

  private void lookOnce() {
    if (look.getAsBoolean() && !isOver) {
      waitForNext();
    }
  }

  private void end() {
    isOver = true;
    call.vertx().cancelTimer(timer);
  }
}
