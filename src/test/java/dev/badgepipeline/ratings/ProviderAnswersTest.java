package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Rating.Origin;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class ProviderAnswersTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final LocalDate PREMIERE = LocalDate.parse("2026-04-24");
  private static final Item ALIEN = item("tt0078748");
  private static final ProviderAnswer RATED = rated(85);

  private final MovedClock clock = new MovedClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final VirtualTime time = new VirtualTime();
  private final MemoryStore store = new MemoryStore();
  private final MemoryLedger ledger = new MemoryLedger();
  private final ScriptedProvider omdb =
      new ScriptedProvider("OMDb", 10, RatingSource.IMDB).rates(RatingSource.IMDB, 85);
  private final List<UpstreamPausedException> pauses = new ArrayList<>();
  private final ProviderAnswers desk = anotherDesk();

  @Test
  void asksTheProviderForWhatIsNotKept() {
    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void keepsWhatTheProviderAnswers() {
    ask();

    assertThat(store.read(lookup()).await().atMost(LONG_ENOUGH))
        .isEqualTo(
            new StoredAnswer(Optional.of(RATED), clock.instant(), Optional.of(firstDue(RATED))));
  }

  @Test
  void doesNotAskAgainForWhatIsFresh() {
    keep(RATED);
    clock.advance(Duration.between(clock.instant(), firstDue(RATED)).minusMillis(1));

    Answered answered = ask();

    assertThat(answered).isEqualTo(new Answered.Known(RATED, Origin.CACHE));
    assertThat(omdb.asked()).isEmpty();
  }

  @Test
  void asksAgainForWhatIsDue() {
    keep(rated(70));
    clock.advance(Duration.between(clock.instant(), firstDue(rated(70))));

    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  /** What a provider says beside ratings may change sooner than they do. */
  @Test
  void asksAgainForWhatIsTooOldForWhoeverAsks() {
    keep(rated(70));
    clock.advance(Duration.ofHours(2));

    assertThat(askForOneNotOlderThan(Duration.ofHours(2)))
        .isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void doesNotAskAgainForWhatIsYoungEnough() {
    keep(rated(70));
    clock.advance(Duration.ofHours(2));

    assertThat(askForOneNotOlderThan(Duration.ofHours(3)))
        .isEqualTo(new Answered.Known(rated(70), Origin.CACHE));
    assertThat(omdb.asked()).isEmpty();
  }

  @Test
  void whatIsTooOldIsUsedWhenTheProviderFails() {
    keep(rated(70));
    clock.advance(Duration.ofHours(2));
    omdb.fails(new UpstreamException("OMDb answers 503"));

    assertThat(askForOneNotOlderThan(Duration.ofHours(1)))
        .isEqualTo(new Answered.Known(rated(70), Origin.CACHE));
  }

  private Answered askForOneNotOlderThan(Duration oldest) {
    return desk.ask(omdb, ALIEN, Asker.PERSON, oldest, store).await().atMost(LONG_ENOUGH);
  }

  @Test
  void asksAgainForATitleThatWasNotKnownWhenItIsDue() {
    keep(ProviderAnswer.NOT_FOUND);
    clock.advance(
        Duration.between(clock.instant(), firstDue(ProviderAnswer.NOT_FOUND)).minusMillis(1));
    assertThat(ask()).isEqualTo(new Answered.Known(ProviderAnswer.NOT_FOUND, Origin.CACHE));
    clock.advance(Duration.ofMillis(1));

    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void asksAYoungTitleMoreOftenThanAnOldOne() {
    assertThat(questionsInAYearAbout(released(LocalDate.parse("2026-05-04")))).isEqualTo(9);
    assertThat(questionsInAYearAbout(released(LocalDate.parse("1979-05-25")))).isEqualTo(3);
  }

  /** Each day somebody wants the ratings, and another service than the day before answers. */
  private int questionsInAYearAbout(Item item) {
    int before = omdb.asked().size();
    for (int day = 0; day < 365; day++) {
      anotherDesk().ask(omdb, item, Asker.PERSON, store).await().atMost(LONG_ENOUGH);
      clock.advance(Duration.ofDays(1));
    }
    return omdb.asked().size() - before;
  }

  @Test
  void usesAStaleAnswerWhenTheProviderFails() {
    keep(rated(70));
    clock.advance(Duration.ofDays(30));
    omdb.fails(new UpstreamException("OMDb answers 503"));

    assertThat(ask()).isEqualTo(new Answered.Known(rated(70), Origin.CACHE));
  }

  @Test
  void aFailureWithoutAKeptAnswerIsAReason() {
    omdb.fails(new UpstreamException("OMDb answers 503"));

    assertThat(ask()).isEqualTo(new Answered.Unknown("OMDb answers 503"));
  }

  @Test
  void anOpenCircuitIsAReasonInWords() {
    omdb.fails(new CircuitBreakerOpenException("OmdbClient#title circuit breaker is open"));

    assertThat(ask())
        .isEqualTo(new Answered.Unknown("OMDb keeps failing and is left alone for a moment"));
  }

  @Test
  void asksAgainAfterAFailure() {
    omdb.fails(new UpstreamException("OMDb answers 503"));
    ask();
    omdb.rates(RatingSource.IMDB, 85);

    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void asksOnceForManyWhoNeedTheSameAtTheSameTime() {
    CompletableFuture<ProviderAnswer> late = new CompletableFuture<>();
    omdb.answers(Uni.createFrom().completionStage(late));
    List<CompletableFuture<Answered>> callers =
        IntStream.range(0, 50)
            .mapToObj(
                caller ->
                    desk.ask(omdb, ALIEN, Asker.PERSON, store).subscribe().asCompletionStage())
            .toList();

    late.complete(RATED);

    assertThat(callers)
        .allSatisfy(
            caller ->
                assertThat(caller)
                    .isCompletedWithValue(new Answered.Known(RATED, Origin.UPSTREAM)));
    assertThat(omdb.asked()).containsExactly("tt0078748");
  }

  @Test
  void oneWhoGivesUpDoesNotTakeTheAnswerFromTheOthers() {
    CompletableFuture<ProviderAnswer> late = new CompletableFuture<>();
    omdb.answers(Uni.createFrom().completionStage(late));
    CompletableFuture<Answered> first =
        desk.ask(omdb, ALIEN, Asker.PERSON, store).subscribe().asCompletionStage();
    CompletableFuture<Answered> second =
        desk.ask(omdb, ALIEN, Asker.PERSON, store).subscribe().asCompletionStage();
    first.cancel(true);

    late.complete(RATED);

    assertThat(second).isCompletedWithValue(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void anAnswerThatNobodyWaitsForAnyMoreIsKeptAllTheSame() {
    CompletableFuture<ProviderAnswer> late = new CompletableFuture<>();
    omdb.answers(Uni.createFrom().completionStage(late));
    desk.ask(omdb, ALIEN, Asker.PERSON, store).subscribe().with(answered -> {}).cancel();

    late.complete(RATED);

    assertThat(store.written()).hasSize(1);
  }

  @Test
  void asksForEveryTitleByItself() {
    ask();

    desk.ask(omdb, item("tt0090605"), Asker.PERSON, store).await().atMost(LONG_ENOUGH);

    assertThat(omdb.asked()).containsExactly("tt0078748", "tt0090605");
  }

  @Test
  void leavesAProviderAloneThatAsksForIt() {
    omdb.fails(
        new UpstreamPausedException(
            "OMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofHours(1)));
    ask();
    time.pass(Duration.ofMinutes(59));

    Answered answered =
        desk.ask(omdb, item("tt0090605"), Asker.PERSON, store).await().atMost(LONG_ENOUGH);

    assertThat(answered).isEqualTo(new Answered.Unknown("OMDb's limit is reached"));
    assertThat(omdb.asked()).containsExactly("tt0078748");
  }

  @Test
  void whoeverWantsToKnowIsToldOnceThatAProviderAsksForIt() {
    UpstreamPausedException cause =
        new UpstreamPausedException(
            "OMDb refuses the API key", Reason.KEY_REFUSED, Duration.ofMinutes(10));
    omdb.fails(cause);

    ask();
    desk.ask(omdb, item("tt0090605"), Asker.PERSON, store).await().atMost(LONG_ENOUGH);

    assertThat(pauses).containsExactly(cause);
  }

  @Test
  void usesAStaleAnswerWhileAProviderIsLeftAlone() {
    keep(rated(70));
    clock.advance(Duration.ofDays(30));
    omdb.fails(
        new UpstreamPausedException(
            "OMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofHours(1)));
    ask();

    assertThat(ask()).isEqualTo(new Answered.Known(rated(70), Origin.CACHE));
  }

  @Test
  void asksAgainOnceTheLimitIsReset() {
    omdb.fails(
        new UpstreamPausedException(
            "OMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofHours(1)));
    ask();
    omdb.rates(RatingSource.IMDB, 85);
    time.pass(Duration.ofHours(1));

    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void clockThatIsSetForwardDoesNotEndALimit() {
    omdb.fails(
        new UpstreamPausedException(
            "OMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofHours(1)));
    ask();
    clock.advance(Duration.ofHours(1));

    assertThat(ask()).isEqualTo(new Answered.Unknown("OMDb's limit is reached"));
    assertThat(omdb.asked()).hasSize(1);
  }

  @Test
  void clockThatIsSetBackDoesNotProlongALimit() {
    omdb.fails(
        new UpstreamPausedException(
            "OMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofHours(1)));
    ask();
    omdb.rates(RatingSource.IMDB, 85);
    clock.advance(Duration.ofHours(-1));
    time.pass(Duration.ofHours(1));

    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void oneProvidersLimitIsNotAnothers() {
    omdb.fails(
        new UpstreamPausedException(
            "OMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofHours(1)));
    ask();
    ScriptedProvider tmdb =
        new ScriptedProvider("TMDb", 10, RatingSource.TMDB).rates(RatingSource.IMDB, 85);

    assertThat(desk.ask(tmdb, ALIEN, Asker.PERSON, store).await().atMost(LONG_ENOUGH))
        .isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void withoutAKeyNobodyIsAsked() {
    omdb.withoutKey();

    Answered answered = ask();

    assertThat(answered).isEqualTo(new Answered.Unknown("no API key"));
    assertThat(omdb.asked()).isEmpty();
  }

  @Test
  void withoutAnIdNobodyIsAsked() {
    Item nameless = TestItems.withIds(ItemType.MOVIE, ProviderIds.NONE, ProviderIds.NONE);

    Answered answered = desk.ask(omdb, nameless, Asker.PERSON, store).await().atMost(LONG_ENOUGH);

    assertThat(answered)
        .isEqualTo(new Answered.Unknown("the library has no id of it that OMDb knows"));
    assertThat(omdb.asked()).isEmpty();
  }

  @Test
  void anAnswerThatCannotBeKeptIsUsedAllTheSame() {
    store.failWritesWith(new IllegalStateException("the disk is full"));

    assertThat(ask()).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
  }

  @Test
  void whoMayHaveNoCallMadeGetsWhatIsKnown() {
    keep(rated(70));
    clock.advance(Duration.ofDays(30));

    assertThat(askWithout()).isEqualTo(new Answered.Known(rated(70), Origin.CACHE));
    assertThat(omdb.asked()).isEmpty();
  }

  @Test
  void whoMayHaveNoCallMadeNotesNothingToBeAskedForLater() {
    assertThat(askWithout())
        .isEqualTo(new Answered.Unknown("OMDb is not asked: no more calls are made for this"));
    assertThat(store.written()).isEmpty();
    assertThat(omdb.asked()).isEmpty();
  }

  @Test
  void whatIsAskedForAnywayCostsNobodyACall() {
    ask();

    assertThat(askWithout(new MemoryStore())).isEqualTo(new Answered.Known(RATED, Origin.UPSTREAM));
    assertThat(omdb.asked()).hasSize(1);
  }

  private Answered askWithout() {
    return askWithout(store);
  }

  private Answered askWithout(MemoryStore others) {
    Asker none = Asker.LIBRARY.within(() -> Uni.createFrom().item(false));
    return desk.ask(omdb, ALIEN, none, others).await().atMost(LONG_ENOUGH);
  }

  private Answered ask() {
    return desk.ask(omdb, ALIEN, Asker.PERSON, store).await().atMost(LONG_ENOUGH);
  }

  /** Another service that shares the database has asked just now. */
  private void keep(ProviderAnswer answer) {
    ScriptedProvider asked =
        new ScriptedProvider("OMDb", 10, RatingSource.IMDB).answers(Uni.createFrom().item(answer));
    anotherDesk().ask(asked, ALIEN, Asker.PERSON, store).await().atMost(LONG_ENOUGH);
  }

  private ProviderAnswers anotherDesk() {
    ProviderBudgets budgets = new ProviderBudgets(ledger, TestRatings.USUAL, clock, time);
    return new ProviderAnswers(
        new ObjectMapper().registerModule(new Jdk8Module()),
        new Freshness(TestRatings.USUAL),
        budgets,
        new BatchedCalls(budgets, Contexts.OWN),
        clock,
        new ProviderPauses(time, List.of((provider, cause) -> pauses.add(cause))));
  }

  /** When the title is due that is asked for now for the first time. */
  private Instant firstDue(ProviderAnswer answer) {
    return new Freshness(TestRatings.USUAL)
        .dueAt(
            new TitleKey("OMDb", "tt0078748"),
            ALIEN.release(),
            answer,
            Optional.empty(),
            clock.instant());
  }

  private static AnswerLookup lookup() {
    return new AnswerLookup("OMDb", "tt0078748", new ObjectMapper());
  }

  private static ProviderAnswer rated(int percent) {
    return new ProviderAnswer(true, Map.of(RatingSource.IMDB, percent), Optional.empty());
  }

  private static Item item(String imdbId) {
    return TestItems.released(
        release(PREMIERE),
        TestItems.withIds(ItemType.MOVIE, ProviderIds.imdb(imdbId), ProviderIds.NONE));
  }

  private static Item released(LocalDate day) {
    return TestItems.released(
        release(day),
        TestItems.withIds(
            ItemType.MOVIE, ProviderIds.imdb("tt" + day.getYear() + "000"), ProviderIds.NONE));
  }

  private static Release release(LocalDate day) {
    return new Release(Optional.of(day), OptionalInt.empty(), /* running= */ false);
  }
}
