package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchedCallsTest {

  private static final ProviderAnswer RATED =
      new ProviderAnswer(true, Map.of(RatingSource.IMDB, 85), Optional.empty());
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private static final Duration MOMENT = Duration.ofMillis(500);

  private final MemoryLedger ledger = new MemoryLedger();
  private final ProviderBudgets budgets =
      new ProviderBudgets(
          ledger,
          TestRatings.USUAL,
          new MovedClock(Instant.parse("2026-05-04T10:00:00Z")),
          new VirtualTime());
  private final BatchedCalls calls = calls(MOMENT);
  private final Many provider = new Many();

  /** Ids are such as {@code movie/1}. */
  private static final class Many implements BatchProvider {

    private final List<List<String>> asked = new CopyOnWriteArrayList<>();
    private volatile long callsPerDay = 1_000;
    private volatile Function<List<String>, Uni<Map<String, ProviderAnswer>>> answer =
        ids -> Uni.createFrom().item(rated(ids));

    private static Map<String, ProviderAnswer> rated(List<String> ids) {
      return ids.stream().collect(Collectors.toMap(id -> id, id -> RATED));
    }

    @Override
    public int titlesInACall() {
      return 100;
    }

    @Override
    public String kindOfCall(String id) {
      return id.substring(0, id.indexOf('/'));
    }

    @Override
    public Uni<Map<String, ProviderAnswer>> askForMany(List<String> ids) {
      return Uni.createFrom()
          .deferred(
              () -> {
                asked.add(ids);
                return answer.apply(ids);
              });
    }

    @Override
    public String name() {
      return "MDBList";
    }

    @Override
    public Set<RatingSource> sources() {
      return Set.of(RatingSource.IMDB);
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public Optional<ApiKey> key() {
      return Optional.of(new ApiKey("key-of-the-owner"));
    }

    @Override
    public OptionalLong callsPerDay() {
      return OptionalLong.of(callsPerDay);
    }

    @Override
    public Optional<String> idOf(Item item) {
      return Optional.empty();
    }

    @Override
    public ProviderIds idsIn(String id) {
      return ProviderIds.NONE;
    }

    @Override
    public Uni<ProviderAnswer> ask(String id) {
      return Uni.createFrom().failure(new AssertionError("it is asked for many"));
    }
  }

  @Test
  void titlesThatAreWantedTogetherAreAskedForInOneCallThatCountsAsOne() {
    List<CompletableFuture<ProviderAnswer>> answers =
        IntStream.range(0, 40).mapToObj(title -> ask("movie/" + title)).toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(RATED));
    assertThat(provider.asked).singleElement().satisfies(ids -> assertThat(ids).hasSize(40));
    assertThat(budgets.today(provider).await().atMost(LONG_ENOUGH).orElseThrow().spent())
        .isEqualTo(1);
  }

  @Test
  void aFullCallDoesNotWait() {
    BatchedCalls patient = calls(Duration.ofHours(1));
    List<CompletableFuture<ProviderAnswer>> answers =
        IntStream.range(0, 200)
            .mapToObj(title -> ask(patient, "movie/" + title, Need.NEVER_RATED))
            .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(RATED));
    assertThat(provider.asked).allSatisfy(ids -> assertThat(ids).hasSize(100)).hasSize(2);
  }

  @Test
  void filmsAndSeriesAreOfDifferentCalls() {
    CompletableFuture<ProviderAnswer> film = ask("movie/1");
    CompletableFuture<ProviderAnswer> series = ask("show/1");

    assertThat(film.join()).isEqualTo(RATED);
    assertThat(series.join()).isEqualTo(RATED);
    assertThat(provider.asked).containsExactlyInAnyOrder(List.of("movie/1"), List.of("show/1"));
  }

  @Test
  void aTitleWithoutAnAnswerFailsAndNoOther() {
    provider.answer = ids -> Uni.createFrom().item(Map.of("movie/2", RATED));

    CompletableFuture<ProviderAnswer> broken = ask("movie/1");
    CompletableFuture<ProviderAnswer> other = ask("movie/2");

    assertThat(other.join()).isEqualTo(RATED);
    assertThat(failure(broken))
        .isInstanceOf(UpstreamException.class)
        .hasMessage("MDBList answers without this title");
  }

  @Test
  void aCallThatFailsFailsForEach() {
    UpstreamException away = new UpstreamException("MDBList answers 503");
    provider.answer = ids -> Uni.createFrom().failure(away);

    CompletableFuture<ProviderAnswer> one = ask("movie/1");
    CompletableFuture<ProviderAnswer> other = ask("movie/2");

    assertThat(failure(one)).isSameAs(away);
    assertThat(failure(other)).isSameAs(away);
  }

  @Test
  void withoutCallsThatAreLeftNobodyIsAsked() {
    provider.callsPerDay = 0;

    assertThat(failure(ask("movie/1"))).isInstanceOf(CallRefusedException.class);
    assertThat(provider.asked).isEmpty();
  }

  @Test
  void whoNeedsItMostDecidesAndTheOthersComeAlong() {
    provider.callsPerDay = 100;
    spendAllButTheReserveOfOldOnes();
    provider.asked.clear();

    assertThat(failure(ask("movie/1", Need.OLD))).isInstanceOf(CallRefusedException.class);
    CompletableFuture<ProviderAnswer> old = ask("movie/2", Need.OLD);
    CompletableFuture<ProviderAnswer> wanted = ask("movie/3", Need.NEVER_RATED);

    assertThat(wanted.join()).isEqualTo(RATED);
    assertThat(old.join()).isEqualTo(RATED);
    assertThat(provider.asked).containsExactly(List.of("movie/2", "movie/3"));
  }

  private void spendAllButTheReserveOfOldOnes() {
    BatchedCalls quick = calls(Duration.ofMillis(2));
    Throwable refused = null;
    for (int call = 0; refused == null && call < 100; call++) {
      CompletableFuture<ProviderAnswer> answer = ask(quick, "movie/" + (call + 100), Need.OLD);
      refused = catchThrowable(answer::join);
    }
    assertThat(refused).as("old ones are refused at last").isNotNull();
  }

  @Test
  void whoLeavesBeforeTheCallIsNotAskedFor() {
    Cancellable gone = calls.ask(provider, "movie/1", Need.NEVER_RATED).subscribe().with(any -> {});
    CompletableFuture<ProviderAnswer> stays = ask("movie/2");

    gone.cancel();

    assertThat(stays.join()).isEqualTo(RATED);
    assertThat(provider.asked).containsExactly(List.of("movie/2"));
  }

  @Test
  void whenAllLeaveNobodyIsAskedAndTheNextOneIs() throws InterruptedException {
    calls.ask(provider, "movie/1", Need.NEVER_RATED).subscribe().with(any -> {}).cancel();
    Thread.sleep(MOMENT.plusMillis(100).toMillis());

    assertThat(ask("movie/2").join()).isEqualTo(RATED);
    assertThat(provider.asked).containsExactly(List.of("movie/2"));
  }

  @Test
  void whoLeavesLaterTakesNothingFromTheOthers() {
    CompletableFuture<Map<String, ProviderAnswer>> later = new CompletableFuture<>();
    provider.answer = ids -> Uni.createFrom().completionStage(later);
    Cancellable gone = calls.ask(provider, "movie/1", Need.NEVER_RATED).subscribe().with(any -> {});
    CompletableFuture<ProviderAnswer> stays = ask("movie/2");
    await().until(() -> !provider.asked.isEmpty());

    gone.cancel();
    later.complete(Map.of("movie/1", RATED, "movie/2", RATED));

    assertThat(stays.join()).isEqualTo(RATED);
  }

  private BatchedCalls calls(Duration moment) {
    return new BatchedCalls(budgets, Contexts.OWN, moment);
  }

  private CompletableFuture<ProviderAnswer> ask(String id) {
    return ask(id, Need.NEVER_RATED);
  }

  private CompletableFuture<ProviderAnswer> ask(String id, Need need) {
    return ask(calls, id, need);
  }

  private CompletableFuture<ProviderAnswer> ask(BatchedCalls by, String id, Need need) {
    return by.ask(provider, id, need)
        .subscribeAsCompletionStage()
        .orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
  }

  private static Throwable failure(CompletableFuture<ProviderAnswer> answer) {
    Throwable thrown = catchThrowable(answer::join);
    return thrown instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : thrown;
  }
}
