package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StageBudgetTest {

  private static final Duration TOTAL = Duration.ofSeconds(2);

  private final AtomicLong now = new AtomicLong();
  private final StageBudget budget = new StageBudget(TOTAL, now::get);

  @Test
  void freshPoolHasItsShareHoweverSlowTheMainPoolIs() {
    CallDeadlines deadlines = budget.begin();

    pass(deadlines.mainPool().left());

    assertThat(deadlines.mainPool().passed()).isTrue();
    assertThat(deadlines.bothPools().left()).isEqualTo(Duration.ofMillis(800));
  }

  @Test
  void laterCallsHaveWhatEarlierOnesLeft() {
    budget.begin();
    pass(Duration.ofMillis(500));
    budget.end();

    CallDeadlines later = budget.begin();

    assertThat(later.bothPools().left()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void timeBetweenCallsIsNotCounted() {
    budget.begin();
    budget.end();
    pass(Duration.ofMinutes(1));

    CallDeadlines later = budget.begin();

    assertThat(later.bothPools().left()).isEqualTo(TOTAL);
  }

  @Test
  void timeOfOverlappingCallsIsCountedOnce() {
    budget.begin();
    pass(Duration.ofMillis(300));
    budget.begin();
    pass(Duration.ofMillis(300));
    budget.end();
    budget.end();

    CallDeadlines later = budget.begin();

    assertThat(later.bothPools().left()).isEqualTo(Duration.ofMillis(1400));
  }

  @Test
  void nothingIsLeftOfASpentBudget() {
    budget.begin();
    pass(TOTAL.plusSeconds(1));
    budget.end();

    CallDeadlines later = budget.begin();

    assertThat(later.bothPools().left()).isZero();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
