package dev.badgepipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.time.VirtualTime;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {

  private static final Duration USUAL = Duration.ofMillis(200);

  private final VirtualTime time = new VirtualTime();
  private final AdaptiveLimit limit = new AdaptiveLimit(4, time);

  @Test
  void noMoreCallsAreMadeAtOnceThanAllowed() {
    for (int call = 0; call < 4; call++) {
      begin(new CompletableFuture<>());
    }
    CompletableFuture<Boolean> fifth = new CompletableFuture<>();

    limit.run(() -> Uni.createFrom().item(() -> fifth.complete(true))).subscribe().with(done -> {});

    assertThat(fifth).isNotDone();
  }

  @Test
  void callThatEndsLetsTheNextBegin() {
    CompletableFuture<Void> first = new CompletableFuture<>();
    begin(first);
    for (int call = 0; call < 3; call++) {
      begin(new CompletableFuture<>());
    }
    CompletableFuture<Boolean> fifth = new CompletableFuture<>();
    limit.run(() -> Uni.createFrom().item(() -> fifth.complete(true))).subscribe().with(done -> {});

    first.complete(null);

    assertThat(fifth).isCompletedWithValue(true);
  }

  @Test
  void failureOfTheLibraryHalvesIt() {
    fail(new LibraryUnavailableException("503"));

    assertThat(limit.limit()).isEqualTo(2);
  }

  @Test
  void callThatFailsInNoTimeHoldsUpNobody() {
    AdaptiveLimit one = new AdaptiveLimit(1, time);
    one.run(() -> failing(Duration.ofNanos(1_000))).subscribe().with(done -> {}, failed -> {});
    CompletableFuture<Boolean> second = new CompletableFuture<>();

    one.run(() -> Uni.createFrom().item(() -> second.complete(true))).subscribe().with(done -> {});

    assertThat(second).isCompletedWithValue(true);
  }

  private Uni<Void> failing(Duration after) {
    time.pass(after);
    return Uni.createFrom().failure(new LibraryUnavailableException("503"));
  }

  @Test
  void failureOfOneItemDoesNot() {
    fail(new IllegalStateException("no poster"));

    assertThat(limit.limit()).isEqualTo(4);
  }

  @Test
  void callsThatTakeTwiceAsLongHalveIt() {
    for (int call = 0; call < 20; call++) {
      take(USUAL);
    }

    take(USUAL.multipliedBy(3));

    assertThat(limit.limit()).isEqualTo(2);
  }

  @Test
  void itGrowsBackSlowlyAndNoFurtherThanAllowed() {
    fail(new LibraryUnavailableException("503"));

    take(USUAL);
    assertThat(limit.limit()).isBetween(2.0, 2.1);

    for (int call = 0; call < 200; call++) {
      take(USUAL);
    }
    assertThat(limit.limit()).isEqualTo(4);
  }

  private void begin(CompletableFuture<Void> call) {
    limit.run(() -> Uni.createFrom().completionStage(call)).subscribe().with(done -> {});
  }

  private void take(Duration duration) {
    limit
        .run(() -> Uni.createFrom().voidItem().invoke(() -> time.pass(duration)))
        .subscribe()
        .with(done -> {});
  }

  private void fail(RuntimeException failure) {
    limit
        .run(() -> Uni.createFrom().<Void>failure(failure))
        .subscribe()
        .with(done -> {}, expected -> {});
  }

  @Test
  void whoseTurnItIsNotWaitsForIt() {
    AtomicInteger share = new AtomicInteger();
    AdaptiveLimit shared = new AdaptiveLimit(2, (all, usual) -> share.get(), time);
    CompletableFuture<Boolean> call = new CompletableFuture<>();
    shared.run(() -> Uni.createFrom().item(() -> call.complete(true))).subscribe().with(any -> {});
    assertThat(call).isNotDone();

    share.set(1);

    await().until(call::isDone);
  }

  @Test
  void noMoreCallsAreMadeAtOnceThanTheShareAllows() {
    AdaptiveLimit shared = new AdaptiveLimit(4, (all, usual) -> all / 2, time);
    AtomicInteger begun = new AtomicInteger();
    for (int call = 0; call < 4; call++) {
      shared
          .run(
              () -> {
                begun.incrementAndGet();
                return Uni.createFrom().nothing();
              })
          .subscribe()
          .with(any -> {});
    }

    assertThat(begun).hasValue(2);
  }
}
