package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.surroundings.OwnThread;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who asks may leave at any time; what he has asked for ends all the same, or never begins. */
class AdmissionTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final ItemRef ITEM = new ItemRef("test", "item");

  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> end = new CompletableFuture<>();

  @Test
  void passesOnWhatTheWorkGives() {
    Uni<String> work = Admissions.ofDefaults().run(anything(), room -> done("first"));

    assertThat(work.await().atMost(LONG_ENOUGH)).isEqualTo("first");
  }

  @Test
  void passesOnWhyTheWorkFails() {
    RuntimeException broken = new IllegalStateException("broken");
    Uni<String> work =
        Admissions.ofDefaults().run(anything(), room -> Uni.createFrom().failure(broken));

    assertThat(work.subscribeAsCompletionStage())
        .failsWithin(LONG_ENOUGH)
        .withThrowableThat()
        .havingRootCause()
        .isSameAs(broken);
  }

  @Test
  void workThatFailsMakesRoomToo() {
    Admission admission = Admissions.oneAtATime(2);
    start(
        admission,
        anything(),
        room -> {
          throw new IllegalStateException("broken");
        });

    assertThat(admission.run(anything(), room -> done("next")).await().atMost(LONG_ENOUGH))
        .isEqualTo("next");
  }

  @Test
  void workWhoseCallerLeavesGoesOnAndKeepsItsRoomUntilItsEnd() {
    Admission admission = Admissions.oneAtATime(2);
    Cancellable impatient = start(admission, anything(), room -> until(end, "first"));
    await().until(() -> begun.contains("first"));
    CompletableFuture<String> next =
        admission.run(anything(), room -> done("next")).subscribeAsCompletionStage();

    impatient.cancel();
    List<String> afterLeaving = List.copyOf(begun);
    end.complete("drawn");

    assertThat(afterLeaving).containsExactly("first");
    assertThat(next).succeedsWithin(LONG_ENOUGH);
    assertThat(begun).containsExactly("first", "first ended", "next");
  }

  @Test
  void whoLeavesWhileHeWaitsIsNotWorkedFor() {
    Admission admission = Admissions.oneAtATime(2);
    start(admission, anything(), room -> until(end, "first"));
    await().until(() -> begun.contains("first"));
    Cancellable impatient = start(admission, anything(), room -> done("dropped"));
    impatient.cancel();
    CompletableFuture<String> next =
        admission.run(anything(), room -> done("next")).subscribeAsCompletionStage();

    end.complete("drawn");

    assertThat(next).succeedsWithin(LONG_ENOUGH);
    assertThat(begun).doesNotContain("dropped");
  }

  @Test
  void impatientClientsDoNotPileUpBehindAFullHouse() {
    Admission admission = Admissions.oneAtATime(2);
    start(admission, anything(), room -> until(end, "first"));

    for (int client = 0; client < 1_000; client++) {
      start(admission, anything(), room -> done("dropped")).cancel();
    }
    CompletableFuture<String> next =
        admission.run(anything(), room -> done("next")).subscribeAsCompletionStage();
    end.complete("drawn");

    assertThat(next).succeedsWithin(LONG_ENOUGH).isEqualTo("next");
    assertThat(begun).doesNotContain("dropped");
  }

  @Test
  void whoHasWaitedTooLongIsRefused() {
    Admission admission = Admissions.oneAtATime(Duration.ofMillis(20));
    start(admission, anything(), room -> until(end, "first"));

    Uni<String> late = admission.run(anything(), room -> done("late"));

    assertThat(late.subscribeAsCompletionStage())
        .failsWithin(LONG_ENOUGH)
        .withThrowableThat()
        .withCauseInstanceOf(TooBusyException.class)
        .withMessageContaining("no room for it within");
    end.complete("drawn");
    await().until(() -> begun.contains("first ended"));
    assertThat(begun).doesNotContain("late");
  }

  @Test
  void serviceDoesNotEndBeforeWhatHasBegun() {
    Admission admission = Admissions.oneAtATime(2);
    Cancellable gone = start(admission, anything(), room -> until(end, "first"));
    await().until(() -> begun.contains("first"));
    gone.cancel();

    CompletableFuture<Void> stopping = OwnThread.run(() -> stop(admission));
    end.complete("drawn");

    assertThat(stopping).succeedsWithin(LONG_ENOUGH);
    assertThat(begun).contains("first ended");
  }

  @Test
  void serviceEndsAtLastEvenIfWorkDoesNot() {
    Admission admission = Admissions.oneAtATime(2);
    start(admission, anything(), room -> until(end, "first"));
    await().until(() -> begun.contains("first"));

    stop(admission, Duration.ofMillis(10));

    assertThat(begun).containsExactly("first");
  }

  private static void stop(Admission admission) {
    stop(admission, LONG_ENOUGH);
  }

  private static void stop(Admission admission, Duration longest) {
    try {
      admission.stop(new ShutdownEvent(), Optional.of(longest));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nextWorkOnAnItemHasNothingOfTheContextOfTheLast() {
    Admission admission = Admissions.ofDefaults();
    CompletableFuture<Context> first = new CompletableFuture<>();
    start(
        admission,
        WorkRequest.changing(ITEM, Priority.PERSON),
        room -> {
          first.complete(Vertx.currentContext());
          return until(end, "first");
        });
    CompletableFuture<Context> second =
        admission
            .run(
                WorkRequest.changing(ITEM, Priority.PERSON),
                room -> Uni.createFrom().item(Vertx::currentContext))
            .subscribeAsCompletionStage();

    end.complete("drawn");

    assertThat(second).succeedsWithin(LONG_ENOUGH).isNotSameAs(first.join());
  }

  @Test
  void workThatNeedsMoreIsBegunAnewOnItsContextWhenThereIsRoom() {
    Admission admission = Admissions.withBytes(100);
    start(admission, anything(), room -> until(end, "first", () -> room.take(60)));
    await().until(() -> begun.contains("first"));

    CompletableFuture<Boolean> sameContext =
        admission.run(anything(), this::needingEighty).subscribeAsCompletionStage();
    await().until(() -> begun.contains("needs room"));
    List<String> before = List.copyOf(begun);
    end.complete("drawn");

    assertThat(sameContext).succeedsWithin(LONG_ENOUGH).isEqualTo(true);
    assertThat(before).containsOnlyOnce("needs room").doesNotContain("has room");
    assertThat(begun).contains("has room");
  }

  private Uni<Boolean> needingEighty(Room room) {
    Context here = Vertx.currentContext();
    return room.during(
        () -> {
          begun.add("needs room");
          room.take(80);
          begun.add("has room");
          return Uni.createFrom().item(Objects.equals(here, Vertx.currentContext()));
        });
  }

  /** Otherwise each would give the other what it has waited for, and wait anew, without end. */
  @Test
  void workThatIsBegunAnewKeepsWhatItHasWaitedFor() {
    Admission narrow = Admissions.withBytes(100);
    CompletableFuture<String> other = new CompletableFuture<>();
    start(
        narrow,
        WorkRequest.uploaded(80, Priority.PERSON),
        room -> Uni.createFrom().completionStage(other));
    CompletableFuture<String> bothAreIn = new CompletableFuture<>();
    List<AtomicInteger> begun = List.of(new AtomicInteger(), new AtomicInteger());
    List<CompletableFuture<String>> works =
        begun.stream().map(times -> needingLittleThenMuch(narrow, bothAreIn, times)).toList();
    await().atMost(LONG_ENOUGH).until(() -> narrow.waiting() == 0);

    bothAreIn.complete("go");
    await().atMost(LONG_ENOUGH).until(() -> begun.stream().allMatch(times -> times.get() == 1));
    other.complete("has ended");

    assertThat(works).allSatisfy(work -> assertThat(work).succeedsWithin(LONG_ENOUGH));
    assertThat(begun).allSatisfy(times -> assertThat(times).hasValueLessThanOrEqualTo(2));
  }

  private static CompletableFuture<String> needingLittleThenMuch(
      Admission admission, CompletableFuture<String> start, AtomicInteger begun) {
    return admission
        .run(
            WorkRequest.uploaded(10, Priority.PERSON),
            room ->
                room.during(
                    () ->
                        CallerContext.current()
                            .receive(Uni.createFrom().completionStage(start::copy))
                            .chain(() -> needingLittleThenMuch(room, begun))))
        .subscribeAsCompletionStage();
  }

  private static Uni<String> needingLittleThenMuch(Room room, AtomicInteger begun) {
    room.take(5);
    begun.incrementAndGet();
    return needing(room, 60);
  }

  @Test
  void workThatCanNeverHaveWhatItNeedsIsRefusedByBothNumbers() {
    Uni<String> work =
        Admissions.withBytes(64 << 20)
            .run(anything(), room -> room.during(() -> needing(room, (64 << 20) + 1)));

    assertThat(work.subscribeAsCompletionStage())
        .failsWithin(LONG_ENOUGH)
        .withThrowableThat()
        .withCauseInstanceOf(PosterTooLargeException.class)
        .withMessageContaining("takes 65 MiB of memory, there are 64 MiB");
  }

  private static Uni<String> needing(Room room, long bytes) {
    room.take(bytes);
    return Uni.createFrom().item("had");
  }

  private Uni<String> until(CompletableFuture<String> ended, String name, Runnable first) {
    first.run();
    return until(ended, name);
  }

  private static WorkRequest anything() {
    return new WorkRequest(Priority.PERSON, Optional.empty(), OptionalLong.empty());
  }

  private Cancellable start(
      Admission admission, WorkRequest request, Function<Room, Uni<String>> work) {
    return admission.run(request, work).subscribe().with(given -> {}, failure -> {});
  }

  private Uni<String> done(String name) {
    return until(CompletableFuture.completedFuture(name), name);
  }

  private Uni<String> until(CompletableFuture<String> ended, String name) {
    begun.add(name);
    return Uni.createFrom()
        .completionStage(ended::copy)
        .replaceWith(name)
        .invoke(
            () -> {
              if (ended == end) {
                begun.add(name + " ended");
              }
            });
  }
}
