package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.ratings.BudgetLedger.Taking;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of budgets and of titles that wait for them, in a real database. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PostgresBudgetsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final BudgetKey KEY = new BudgetKey("Scripted", "4711");
  private static final BudgetWindow UNSET = BudgetWindow.ofDay(1_000, /* said= */ false, NOW);
  private static final ProviderAnswer RATED =
      new ProviderAnswer(true, Map.of(RatingSource.IMDB, 85), Optional.empty());

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @Inject BudgetLedger ledger;

  @BeforeEach
  void nothingIsKept() {
    surroundings.reset();
  }

  @Test
  void whatManyTakeAtTheSameTimeIsTakenOnce() {
    List<Taking> taken =
        Uni.join()
            .all(IntStream.range(0, 10).mapToObj(instance -> take(20)).toList())
            .andFailFast()
            .await()
            .atMost(LONG_ENOUGH);

    assertThat(taken)
        .extracting(taking -> taking.window().spent())
        .containsExactlyInAnyOrder(20L, 40L, 60L, 80L, 100L, 120L, 140L, 160L, 180L, 200L);
  }

  @Test
  void whatAProviderHasSaidIsKept() {
    BudgetWindow said = new BudgetWindow(5_000, /* said= */ true, 7, NOW);
    ledger.take(KEY, UNSET, kept -> new Taking(said, 0)).await().atMost(LONG_ENOUGH);

    assertThat(take(0).await().atMost(LONG_ENOUGH).window()).isEqualTo(said);
  }

  @Test
  void whatTheOwnerHasSetIsNotKept() {
    take(20).await().atMost(LONG_ENOUGH);
    BudgetWindow other = BudgetWindow.ofDay(2_000, /* said= */ false, NOW);

    Taking taking =
        ledger.take(KEY, other, kept -> new Taking(kept, 0)).await().atMost(LONG_ENOUGH);

    assertThat(taking.window()).isEqualTo(other.spending(20));
  }

  @Test
  void titlesComeInTheOrderInWhichTheyWait() {
    write(new SaveWait("Scripted", "tt2", NOW.plusSeconds(1)));
    write(new SaveWait("Scripted", "tt1", NOW));
    write(new SaveWait("Scripted", "tt1", NOW.plusSeconds(2)));

    assertThat(work(new TitlesInTurn("Scripted", NOW, 1)))
        .containsExactly(new TitleKey("Scripted", "tt1"));
    assertThat(work(new TitlesInTurn("Scripted", NOW, 10))).hasSize(2);
    assertThat(counts().waiting("Scripted", Optional.empty()))
        .isEqualTo(new Waiting(2, Optional.of(NOW), Optional.empty()));
  }

  @Test
  void anAnswerEndsTheWait() {
    write(new SaveWait("Scripted", "tt1", NOW));

    write(answer("tt1", NOW.plusSeconds(1), NOW.plusSeconds(3_600)));

    assertThat(work(new TitlesInTurn("Scripted", NOW, 10))).isEmpty();
  }

  @Test
  void aWaitThatWasAnsweredBeforeItCouldBeKeptIsNone() {
    write(answer("tt1", NOW.plusSeconds(1), NOW.plusSeconds(3_600)));

    write(new SaveWait("Scripted", "tt1", NOW));

    assertThat(work(new TitlesInTurn("Scripted", NOW, 10))).isEmpty();
  }

  @Test
  void titlesAreInTurnOnceTheyAreDue() {
    write(answer("tt1", NOW, NOW.plusSeconds(3_600)));

    assertThat(work(new TitlesInTurn("Scripted", NOW.plusSeconds(3_599), 10))).isEmpty();
    assertThat(work(new TitlesInTurn("Scripted", NOW.plusSeconds(3_600), 10)))
        .containsExactly(new TitleKey("Scripted", "tt1"));
  }

  @Test
  void aForgottenTitleIsNeverInTurn() {
    write(answer("tt1", NOW, NOW));
    write(new SaveWait("Scripted", "tt1", NOW.plusSeconds(1)));

    work(new ForgetTitle(new TitleKey("Scripted", "tt1")));

    assertThat(work(new TitlesInTurn("Scripted", NOW.plusSeconds(1), 10))).isEmpty();
  }

  private Uni<Taking> take(long calls) {
    return ledger.take(KEY, UNSET, kept -> new Taking(kept.spending(calls), calls));
  }

  private static SaveAnswer answer(String id, Instant fetched, Instant due) {
    return new SaveAnswer("Scripted", id, "{}", RATED, fetched, Optional.of(due));
  }

  private void write(Change change) {
    tiers.call("test", store -> store.write(change)).await().atMost(LONG_ENOUGH);
  }

  private <T> T work(Work<T> work) {
    return tiers.call("test", store -> store.transact(work)).await().atMost(LONG_ENOUGH);
  }

  private WaitCounts.Counts counts() {
    return tiers.call("test", store -> store.read(new WaitCounts())).await().atMost(LONG_ENOUGH);
  }
}
