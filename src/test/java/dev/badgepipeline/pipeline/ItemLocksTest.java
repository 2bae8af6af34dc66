package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ItemLocksTest {

  private final ItemLocks oneAtATime = new ItemLocks();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> given = new CopyOnWriteArrayList<>();

  @Test
  void theNextBeginsWhenTheFirstIsDone() {
    CompletableFuture<String> first = new CompletableFuture<>();
    start("item", "first", first);
    start("item", "second", new CompletableFuture<>());
    List<String> before = List.copyOf(begun);

    first.complete("done");

    assertThat(before).containsExactly("first");
    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void everybodyComesInTheOrderOfArrival() {
    CompletableFuture<String> first = new CompletableFuture<>();
    start("item", "first", first);
    start("item", "second", CompletableFuture.completedFuture("done"));
    start("item", "third", CompletableFuture.completedFuture("done"));

    first.complete("done");

    assertThat(begun).containsExactly("first", "second", "third");
  }

  @Test
  void otherKeysGoOn() {
    start("item", "first", new CompletableFuture<>());

    start("another item", "second", new CompletableFuture<>());

    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void theNextBeginsWhenTheFirstFails() {
    CompletableFuture<String> first = new CompletableFuture<>();
    start("item", "first", first);
    start("item", "second", new CompletableFuture<>());

    first.completeExceptionally(new IllegalStateException("broken"));

    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void theNextBeginsWhenTheFirstGivesUp() {
    Cancellable first = start("item", "first", new CompletableFuture<>());
    start("item", "second", new CompletableFuture<>());

    first.cancel();

    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void whoGivesUpWaitingNeverBegins() {
    CompletableFuture<String> first = new CompletableFuture<>();
    start("item", "first", first);
    Cancellable second = start("item", "second", new CompletableFuture<>());
    second.cancel();

    first.complete("done");

    assertThat(begun).containsExactly("first");
  }

  @Test
  void whoGivesUpWaitingLetsNobodyOvertakeTheFirst() {
    start("item", "first", new CompletableFuture<>());
    Cancellable second = start("item", "second", new CompletableFuture<>());
    second.cancel();

    start("item", "third", new CompletableFuture<>());

    assertThat(begun).containsExactly("first");
  }

  @Test
  void whoGivesUpWaitingKeepsNobodyWaiting() {
    CompletableFuture<String> first = new CompletableFuture<>();
    start("item", "first", first);
    Cancellable second = start("item", "second", new CompletableFuture<>());
    start("item", "third", new CompletableFuture<>());
    second.cancel();

    first.complete("done");

    assertThat(begun).containsExactly("first", "third");
  }

  @Test
  void passesOnWhatTheWorkGives() {
    start("item", "first", CompletableFuture.completedFuture("done"));

    assertThat(given).containsExactly("done");
  }

  private Cancellable start(String key, String name, CompletableFuture<String> work) {
    return oneAtATime
        .run(
            key,
            () -> {
              begun.add(name);
              return Uni.createFrom().completionStage(work);
            })
        .subscribe()
        .with(given::add, failure -> given.add(failure.getMessage()));
  }
}
