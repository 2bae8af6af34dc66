package dev.badgepipeline.database;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import java.util.function.Consumer;

/** A breaker that is opened by hand. */
final class HandBreaker implements CircuitBreakerMaintenance {

  private volatile boolean open;

  void set(boolean isOpen) {
    open = isOpen;
  }

  boolean isOpen() {
    return open;
  }

  @Override
  public CircuitBreakerState currentState(String name) {
    return open ? CircuitBreakerState.OPEN : CircuitBreakerState.CLOSED;
  }

  @Override
  public void onStateChange(String name, Consumer<CircuitBreakerState> callback) {
    throw new UnsupportedOperationException("nobody listens");
  }

  @Override
  public void reset(String name) {
    open = false;
  }

  @Override
  public void resetAll() {
    open = false;
  }
}
