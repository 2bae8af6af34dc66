package dev.badgepipeline.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final int LONG_ENOUGH_SECONDS = 20;

  private final CountDownLatch threeRounds = new CountDownLatch(3);

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, IllegalStateException.class})
  void nothingThatARoundThrowsEndsThem(Class<? extends Throwable> thrown) throws Exception {
    Throwable failure = thrown.getConstructor(String.class).newInstance("of the test");

    Rounds rounds = new Rounds("test", () -> fail(failure), AT_ONCE, AT_ONCE);
    rounds.begin();

    assertThat(threeRounds.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
    rounds.end();
  }

  @Test
  void theyAreEndedAmidAPause() throws Exception {
    Rounds rounds = new Rounds("test", () -> true, Duration.ofDays(1), Duration.ofDays(1));
    rounds.begin();

    rounds.end();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("test");
  }

  private boolean fail(Throwable failure) {
    threeRounds.countDown();
    return sneaky(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws what is not declared
  private static <E extends Throwable> boolean sneaky(Throwable failure) throws E {
    throw (E) failure;
  }
}
