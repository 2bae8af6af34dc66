package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PosterTurnsTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final PosterTurns turns =
      new PosterTurns(Limits.DEFAULT.withThreadsAndQueue(1, 2).withUploadedBytes(100).config());
  private final List<Integer> begun = new ArrayList<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  @Test
  void postersForWhichThereIsRoomAreInMemoryTogether() {
    take(60, 1);
    take(40, 2);

    assertThat(begun).containsExactly(1, 2);
  }

  @Test
  void posterForWhichThereIsNoRoomWaitsUntilThereIs() {
    take(60, 1);
    take(50, 2);
    assertThat(begun).containsExactly(1);

    end.complete(null);

    assertThat(begun).containsExactly(1, 2);
  }

  @Test
  void smallPosterDoesNotOvertakeALargeOne() {
    take(60, 1);
    take(50, 2);
    take(10, 3);

    assertThat(begun).containsExactly(1);
  }

  @Test
  void posterLargerThanTheRoomIsBadgedAlone() {
    take(1_000, 1);
    take(1, 2);
    assertThat(begun).containsExactly(1);

    end.complete(null);

    assertThat(begun).containsExactly(1, 2);
  }

  @Test
  void posterBeyondThoseThatMayWaitIsRefused() {
    take(100, 1);
    take(1, 2);
    take(1, 3);

    assertThatThrownBy(() -> turns.take(1, () -> work(4)).await().atMost(LONGEST))
        .isInstanceOf(RenderingOverloadedException.class)
        .hasMessage("2 posters wait to be drawn already");
  }

  @Test
  void whoGivesUpWaitingMakesRoomForTheNext() {
    take(60, 1);
    Cancellable large = take(50, 2);
    take(10, 3);

    large.cancel();

    assertThat(begun).containsExactly(1, 3);
  }

  @Test
  void failedWorkMakesRoomToo() {
    Uni<Void> failing =
        turns.take(100, () -> Uni.createFrom().failure(new IllegalStateException("broken")));
    assertThatThrownBy(() -> failing.await().atMost(LONGEST)).hasMessage("broken");

    take(100, 1);

    assertThat(begun).containsExactly(1);
  }

  private Cancellable take(long bytes, int number) {
    return turns.take(bytes, () -> work(number)).subscribe().with(ignored -> {});
  }

  private Uni<Void> work(int number) {
    begun.add(number);
    return Uni.createFrom().completionStage(end::copy);
  }
}
