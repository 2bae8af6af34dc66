package dev.badgepipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.library.UnusablePosterException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs from their beginning to their end, without a container. */
class JobEngineTest {

  private static final ItemRuns.Result BADGED =
      new ItemRuns.Result(ItemOutcome.BADGED, Optional.empty(), Optional.empty());

  private final MemoryJobs store = new MemoryJobs();
  private final ListedLibrary library = new ListedLibrary();
  private final Map<String, Integer> runs = new ConcurrentHashMap<>();
  private Engine engine = engine(id -> Uni.createFrom().item(BADGED));

  private Engine engine(Function<String, Uni<ItemRuns.Result>> work) {
    return new Engine(
        store,
        library,
        id -> {
          runs.merge(id, 1, Integer::sum);
          return work.apply(id);
        });
  }

  /** The one that there was ends. */
  private void works(Function<String, Uni<ItemRuns.Result>> work) {
    engine.close();
    engine = engine(work);
  }

  @AfterEach
  void engineEnds() {
    engine.close();
  }

  @Test
  void eachItemIsWorkedOnOnceAndHasAnOutcome() {
    library.add(1, 3_000);

    Job job = engine.ended(engine.badgeAll());

    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.total()).isEqualTo(3_000);
    assertThat(job.counts()).isEqualTo(Map.of(ItemOutcome.BADGED, 3_000L));
    assertThat(runs).hasSize(3_000).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void libraryThatChangesWhileItIsListedIsListedToItsEnd() {
    library.add(1, 1_200);
    AtomicBoolean first = new AtomicBoolean(true);
    library.afterPage(
        () -> {
          if (first.getAndSet(false)) {
            library.remove("film-3");
            library.add(1_201, 1_300);
          }
        });

    Job job = engine.ended(engine.badgeAll());

    assertThat(job.total()).as("the one that has gone was listed before").isEqualTo(1_300);
  }

  @Test
  void namedItemsAndNoOthersAreWorkedOn() {
    library.add(1, 10);

    engine.ended(engine.start(ItemFilter.of(List.of("films:film-2", "films:film-7"))));

    assertThat(runs.keySet()).containsExactlyInAnyOrder("film-2", "film-7");
  }

  @Test
  void pausedJobDoesNothingUntilItGoesOn() {
    library.add(1, 200);
    works(id -> Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(20)));
    String id = engine.badgeAll();
    engine.await(id, job -> !job.counts().isEmpty());

    engine.move(id, JobMove.PAUSE);
    engine.await(id, job -> job.inHand().isEmpty());
    int before = runs.size();

    assertThat(engine.find(id).state()).isEqualTo(JobState.PAUSED);
    assertThat(before).isLessThan(200);
    engine.move(id, JobMove.RESUME);
    assertThat(engine.ended(id).counts()).isEqualTo(Map.of(ItemOutcome.BADGED, 200L));
    assertThat(runs).hasSize(200).allSatisfy((item, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void cancelledJobEndsWithWhatIsInHand() {
    library.add(1, 500);
    works(id -> Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(20)));
    String id = engine.badgeAll();
    engine.await(id, job -> !job.counts().isEmpty());

    engine.move(id, JobMove.CANCEL);

    Job job = engine.ended(id);
    assertThat(job.state()).isEqualTo(JobState.CANCELLED);
    assertThat(job.remaining()).isPositive();
    assertThatThrownBy(() -> engine.move(id, JobMove.RESUME))
        .isInstanceOf(ImpossibleMoveException.class)
        .hasMessageContaining("only to delete");
  }

  @Test
  void onlyWhatFailedIsDoneAgain() {
    library.add(1, 20);
    AtomicBoolean mended = new AtomicBoolean();
    works(
        id ->
            id.equals("film-5") && !mended.get()
                ? Uni.createFrom().failure(new IllegalStateException("it is broken"))
                : Uni.createFrom().item(BADGED));
    String id = engine.badgeAll();
    assertThat(engine.ended(id).state()).isEqualTo(JobState.DONE_WITH_FAILURES);
    mended.set(true);

    engine.move(id, JobMove.RETRY);

    assertThat(engine.ended(id).counts()).isEqualTo(Map.of(ItemOutcome.BADGED, 20L));
    assertThat(runs).containsEntry("film-5", 2).containsEntry("film-6", 1);
  }

  @Test
  void aPosterThatCannotBeBadgedIsAFailureAndNoPosterIsNone() {
    library.add(1, 3);
    works(
        id ->
            switch (id) {
              case "film-1" ->
                  Uni.createFrom().failure(new UnusablePosterException("it is no picture"));
              case "film-2" -> Uni.createFrom().failure(new NoPosterException("there is none"));
              default -> Uni.createFrom().item(BADGED);
            });

    Job job = engine.ended(engine.badgeAll());

    assertThat(job.state()).isEqualTo(JobState.DONE_WITH_FAILURES);
    assertThat(job.counts())
        .isEqualTo(Map.of(ItemOutcome.FAILED, 1L, ItemOutcome.SKIPPED, 1L, ItemOutcome.BADGED, 1L));
  }

  @Test
  void libraryThatIsAwayFailsNothing() {
    library.add(1, 400);
    works(
        id ->
            library.isAway()
                ? Uni.createFrom().failure(new LibraryUnavailableException("it is away"))
                : Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(30)));
    String id = engine.badgeAll();
    engine.await(id, job -> !job.counts().isEmpty());
    library.away(true);
    engine.await(
        id, job -> job.waitsFor().filter(why -> why.contains("library films")).isPresent());

    library.away(false);

    assertThat(engine.ended(id).counts()).isEqualTo(Map.of(ItemOutcome.BADGED, 400L));
  }

  @Test
  void jobGoesOnWithoutItsDatabaseAndItsOutcomesAreCountedOnce() {
    library.add(1, 100);
    works(id -> Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(40)));
    String id = engine.badgeAll();
    engine.await(id, job -> job.counts().getOrDefault(ItemOutcome.BADGED, 0L) > 0);
    Awaitility.await().until(() -> engine.find(id).state() == JobState.RUNNING);
    store.away(true);

    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> runs.size() == 100);
    assertThat(engine.find(id).total()).as("from memory").isLessThanOrEqualTo(100);
    store.away(false);

    assertThat(engine.ended(id).counts()).isEqualTo(Map.of(ItemOutcome.BADGED, 100L));
    assertThat(runs).allSatisfy((item, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void anotherInstanceGoesOnWhereOneHasEnded() {
    library.add(1, 100);
    works(id -> Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(20)));
    String id = engine.badgeAll();
    engine.await(id, job -> job.counts().getOrDefault(ItemOutcome.BADGED, 0L) > 5);

    works(other -> Uni.createFrom().item(BADGED));

    assertThat(engine.ended(id).counts()).isEqualTo(Map.of(ItemOutcome.BADGED, 100L));
  }

  @Test
  void whatAnotherInstanceMayHaveBegunIsLeftToComeToItsEnd() {
    library.add(1, 100);
    works(id -> Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(20)));
    String id = engine.badgeAll();
    engine.await(id, job -> job.counts().getOrDefault(ItemOutcome.BADGED, 0L) > 5);
    engine.close();
    AtomicLong first = new AtomicLong();
    long begin = System.nanoTime();

    engine =
        engine(
            other -> {
              first.compareAndSet(0, System.nanoTime());
              return Uni.createFrom().item(BADGED);
            });

    engine.ended(id);
    assertThat(Duration.ofNanos(first.get() - begin)).isGreaterThan(Engine.SETTLING);
  }

  @Test
  void whatWasGivenToSomebodyBeforeIsLeftToComeToItsEnd() {
    library.add(1, 1);
    works(id -> id.equals("film-1") ? Uni.createFrom().nothing() : Uni.createFrom().item(BADGED));
    String id = engine.badgeAll();
    engine.await(id, job -> !job.inHand().isEmpty());
    long begin = System.nanoTime();

    Engine.done(engine.work(id, "films:film-2", /* again= */ false));
    long once = System.nanoTime();
    Engine.done(engine.work(id, "films:film-3", /* again= */ true));

    assertThat(Duration.ofNanos(once - begin)).isLessThan(Engine.SETTLING);
    assertThat(Duration.ofNanos(System.nanoTime() - once)).isGreaterThan(Engine.SETTLING);
    assertThat(runs).containsKeys("film-2", "film-3");
  }

  @Test
  void jobsTakeTurns() {
    library.add(1, 2_000);
    works(id -> Uni.createFrom().item(BADGED).onItem().delayIt().by(Duration.ofMillis(2)));
    String large = engine.badgeAll();
    engine.await(large, job -> !job.counts().isEmpty());

    String small = engine.start(ItemFilter.of(List.of("films:film-1", "films:film-2")));
    engine.ended(small);

    assertThat(engine.find(large).state().isEnded()).isFalse();
  }
}
