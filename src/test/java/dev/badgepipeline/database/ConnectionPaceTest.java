package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten connections a second, of which three may be opened at once. */
class ConnectionPaceTest {

  private final VirtualTime time = new VirtualTime();
  private final ConnectionPace pace = new ConnectionPace(10, 3, time);

  @Test
  void firstOnesNeedNotWait() {
    assertThat(pausesOf(3)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void furtherOnesFollowAtEvenDistances() {
    pausesOf(3);

    assertThat(pausesOf(4)).containsExactly(100L, 200L, 300L, 400L);
  }

  @Test
  void steadyDemandBelowThePaceNeverWaits() {
    List<Long> pauses =
        Stream.generate(
                () -> {
                  time.pass(Duration.ofMillis(100));
                  return pausesOf(1).get(0);
                })
            .limit(50)
            .toList();

    assertThat(pauses).containsOnly(0L);
  }

  @Test
  void quietTimeGivesBackNoMoreThanWhatMayBeOpenedAtOnce() {
    pausesOf(3);
    time.pass(Duration.ofHours(1));

    assertThat(pausesOf(5)).containsExactly(0L, 0L, 0L, 100L, 200L);
  }

  @Test
  void turnsAreCounted() {
    assertThat(Stream.generate(() -> pace.take().number()).limit(3)).containsExactly(0L, 1L, 2L);
  }

  private List<Long> pausesOf(int turns) {
    return Stream.generate(() -> pace.take().pause().toMillis()).limit(turns).toList();
  }
}
