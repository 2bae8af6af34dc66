package dev.badgepipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

  private static final Duration QUICK = Duration.ofMillis(20);

  @Test
  void whoIsAloneHasAll() {
    assertThat(Shares.ALONE.of(3, Duration.ofMillis(4_711), QUICK)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"1,2", "1,3", "2,3", "4,3", "5,2", "3,8", "6,3"})
  void allTogetherNeverHaveMoreThanThereAreAndMostlyAsMany(int all, int instances) {
    long[] together =
        LongStream.iterate(0, millis -> millis < 120_000, millis -> millis + 100)
            .map(
                millis ->
                    IntStream.range(0, instances)
                        .map(place -> share(place, instances, all, millis))
                        .sum())
            .toArray();

    assertThat(LongStream.of(together).max()).hasValue(all);
    assertThat(LongStream.of(together).filter(permits -> permits == all).count())
        .isGreaterThan(together.length * 9L / 10);
  }

  @Test
  void everybodyHasATurn() {
    for (int place = 0; place < 3; place++) {
      int of = place;
      assertThat(
              LongStream.range(0, 180)
                  .filter(second -> share(of, 3, 1, second * 1_000) == 1)
                  .count())
          .as("seconds of 180")
          .isBetween(50L, 60L);
    }
  }

  @Test
  void nothingBeginsThatWouldLastIntoTheNextTurn() {
    Duration slow = Duration.ofSeconds(1);
    Duration turn = Shares.TURN;

    assertThat(new Shares(0, 2).of(1, turn.minusMillis(2_001), slow)).isEqualTo(1);
    assertThat(new Shares(0, 2).of(1, turn.minusMillis(1_999), slow)).isZero();
    assertThat(new Shares(1, 2).of(1, turn, slow)).isEqualTo(1);
  }

  @Test
  void aVerySlowLibraryIsUploadedToAllTheSame() {
    assertThat(new Shares(0, 2).of(1, Duration.ofSeconds(2), Duration.ofMinutes(1))).isEqualTo(1);
  }

  @Test
  void aPlaceThatIsNoneIsAMistake() {
    assertThatThrownBy(() -> new Shares(2, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int share(int place, int instances, int all, long millis) {
    return new Shares(place, instances).of(all, Duration.ofMillis(millis), QUICK);
  }
}
