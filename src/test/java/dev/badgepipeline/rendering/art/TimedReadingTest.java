package dev.badgepipeline.rendering.art;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimedReadingTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  @Test
  void whatIsReadInTimeIsGiven() {
    assertThat(TimedReading.within(LONG_ENOUGH, () -> "read")).isEqualTo("read");
  }

  @Test
  void fileThatIsReadForeverIsRefused() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                TimedReading.within(
                    Duration.ofSeconds(1),
                    () -> {
                      never.await();
                      return "read";
                    }))
        .isInstanceOf(RefusedArtException.class)
        .hasMessage("it takes more than 1 s to read");
  }

  @Test
  void reasonOfARefusalIsKept() {
    RefusedArtException reason = new RefusedArtException("too ugly");

    assertThatThrownBy(
            () ->
                TimedReading.within(
                    LONG_ENOUGH,
                    () -> {
                      throw reason;
                    }))
        .isSameAs(reason);
  }

  @Test
  void fileThatUsesUpTheStackIsRefused() {
    assertThatThrownBy(() -> TimedReading.within(LONG_ENOUGH, TimedReadingTest::endless))
        .isInstanceOf(RefusedArtException.class)
        .hasMessageContaining("StackOverflowError");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless() {
    return endless() + 1;
  }
}
