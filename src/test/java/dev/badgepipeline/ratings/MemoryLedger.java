package dev.badgepipeline.ratings;

import dev.badgepipeline.database.DataUnavailableException;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A ledger that several instances of a test share; no database is involved. */
final class MemoryLedger implements BudgetLedger {

  private final Map<BudgetKey, BudgetWindow> windows = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean away;

  /** Cannot be asked from now on, or can again. */
  void away(boolean isAway) {
    away = isAway;
  }

  /** How often it was asked so far. */
  int asked() {
    return asked.get();
  }

  /** What is kept of the only budget. */
  BudgetWindow window() {
    return windows.values().iterator().next();
  }

  @Override
  public Uni<Taking> take(
      BudgetKey key, BudgetWindow unset, Function<BudgetWindow, Taking> taking) {
    return Uni.createFrom()
        .item(
            () -> {
              asked.incrementAndGet();
              if (away) {
                throw new DataUnavailableException("there is no database");
              }
              Taking taken = taking.apply(windows.getOrDefault(key, unset));
              windows.put(key, taken.window());
              return taken;
            });
  }
}
