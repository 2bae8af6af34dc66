package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.ratings.ProviderBudgets.Permission;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderBudgetsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final int MORE_THAN_THERE_ARE = 1_500;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final VirtualTime time = new VirtualTime();
  private final MemoryLedger ledger = new MemoryLedger();
  private final ScriptedProvider omdb =
      new ScriptedProvider("OMDb", 10, RatingSource.IMDB).allows(1_000);
  private final ProviderBudgets budgets = instance();

  @ParameterizedTest
  @CsvSource({"PERSON, 1000", "NEWCOMER, 950", "NEVER_RATED, 800", "YOUNG, 750", "OLD, 700"})
  void eachNeedLeavesSomeCallsToThoseThatAreGreater(Need need, int calls) {
    assertThat(granted(budgets, need, MORE_THAN_THERE_ARE)).isEqualTo(calls);
  }

  @Test
  void aPersonIsServedAfterALibraryHasSpentItsPart() {
    granted(budgets, Need.NEVER_RATED, MORE_THAN_THERE_ARE);

    assertThat(granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE)).isEqualTo(200);
  }

  @Test
  void whatWasTakenForAPersonIsSpentOnALibraryOnlyAboveTheReserve() {
    granted(budgets, Need.PERSON, 795);

    assertThat(granted(budgets, Need.NEVER_RATED, MORE_THAN_THERE_ARE)).isEqualTo(5);
  }

  @Test
  void instancesShareOneBudget() {
    ProviderBudgets other = instance();

    int calls =
        IntStream.range(0, MORE_THAN_THERE_ARE)
            .map(turn -> granted(turn % 2 == 0 ? budgets : other, Need.PERSON, 1))
            .sum();

    assertThat(calls).isEqualTo(1_000);
  }

  @Test
  void aRestartDoesNotRenewTheBudget() {
    granted(budgets, Need.PERSON, 400);

    assertThat(granted(instance(), Need.PERSON, MORE_THAN_THERE_ARE)).isBetween(580, 600);
  }

  @Test
  void whatIsHeldIsGivenBackAtTheEnd() {
    granted(budgets, Need.PERSON, 401);

    budgets.stop(new ShutdownEvent());

    assertThat(ledger.window().spent()).isEqualTo(401);
  }

  @Test
  void theLedgerIsAskedOnceForManyCalls() {
    granted(budgets, Need.PERSON, 1_000);

    assertThat(ledger.asked()).isEqualTo(50);
  }

  @Test
  void theLedgerIsNotAskedForEachCallThatIsRefused() {
    granted(budgets, Need.OLD, MORE_THAN_THERE_ARE);
    int before = ledger.asked();

    granted(budgets, Need.OLD, 10_000);

    assertThat(ledger.asked()).isEqualTo(before);
  }

  @Test
  void whatOthersGiveBackIsFoundAfterAMinute() {
    ProviderBudgets other = instance();
    granted(other, Need.PERSON, 1);
    granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE);
    other.stop(new ShutdownEvent());
    assertThat(granted(budgets, Need.PERSON, 1)).isZero();
    time.pass(Duration.ofMinutes(1));

    assertThat(granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE)).isEqualTo(19);
  }

  @Test
  void aRefusalSaysWhenTheProviderIsAskedAgain() {
    granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE);

    assertThat(permission(budgets, Need.PERSON))
        .isEqualTo(
            new Permission.Refused(
                "today's calls to OMDb are used up, asked again after 00:00 UTC"));
  }

  @Test
  void theBudgetIsRenewedAtMidnight() {
    granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE);
    clock.advance(Duration.ofHours(14).minusMillis(1));
    assertThat(granted(budgets, Need.PERSON, 1)).isZero();
    clock.advance(Duration.ofMillis(1));

    assertThat(granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE)).isEqualTo(1_000);
  }

  @Test
  void aProviderThatSaysItHasMoreIsBelieved() {
    granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE);

    hears(5_000, 3_000);

    assertThat(granted(budgets, Need.PERSON, 5_000)).isEqualTo(3_000);
  }

  @Test
  void whatAProviderHasSaidHoldsForTheOtherInstancesToo() {
    granted(budgets, Need.PERSON, 1);
    hears(5_000, 3_000);
    granted(budgets, Need.PERSON, 20);

    assertThat(granted(instance(), Need.PERSON, 5_000)).isBetween(2_900, 2_979);
  }

  @Test
  void aProviderThatSaysItHasNoneLeftIsNotAsked() {
    granted(budgets, Need.PERSON, 1);

    hears(1_000, 0);

    assertThat(granted(budgets, Need.PERSON, 20)).isZero();
  }

  @Test
  void theTimeThatAProviderSaysIsItsTime() {
    granted(budgets, Need.PERSON, 1);
    budgets.heard(
        "OMDb",
        omdb.key().orElseThrow(),
        headers(Map.of("Limit", "1000", "Remaining", "0", "Reset", "5400")));
    assertThat(permission(budgets, Need.PERSON))
        .isEqualTo(
            new Permission.Refused(
                "today's calls to OMDb are used up, asked again after 11:30 UTC"));
    clock.advance(Duration.ofMinutes(90));

    assertThat(granted(budgets, Need.PERSON, 1)).isEqualTo(1);
  }

  @Test
  void withoutTheLedgerAnInstanceLivesOnWhatItHoldsAndASmallShare() {
    granted(budgets, Need.PERSON, 1);
    ledger.away(true);

    assertThat(granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE)).isEqualTo(19 + 50);
    assertThat(permission(budgets, Need.PERSON))
        .isEqualTo(
            new Permission.Refused("without the database only a few calls to OMDb are made a day"));
  }

  @Test
  void whatWasSpentWithoutTheLedgerIsAccountedForWhenItIsBack() {
    granted(budgets, Need.PERSON, 20);
    ledger.away(true);
    granted(budgets, Need.PERSON, 30);
    ledger.away(false);
    time.pass(Duration.ofMinutes(1));

    granted(budgets, Need.PERSON, 1);

    assertThat(ledger.window().spent()).isEqualTo(20 + 30 + 20);
  }

  @Test
  void anotherKeyHasABudgetOfItsOwn() {
    granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE);

    omdb.key(new ApiKey("another-key"));

    assertThat(granted(budgets, Need.PERSON, MORE_THAN_THERE_ARE)).isEqualTo(1_000);
  }

  @Test
  void aProviderWithoutALimitIsAskedAtWill() {
    ScriptedProvider tmdb = new ScriptedProvider("TMDb", 10, RatingSource.TMDB);

    assertThat(budgets.permission(tmdb, Need.OLD).await().atMost(LONG_ENOUGH))
        .isEqualTo(new Permission.Granted());
    assertThat(budgets.today(tmdb).await().atMost(LONG_ENOUGH)).isEmpty();
    assertThat(ledger.asked()).isZero();
  }

  @Test
  void showsWhatIsSpentButNotWhatIsOnlyHeld() {
    granted(budgets, Need.PERSON, 1);

    assertThat(budgets.today(omdb).await().atMost(LONG_ENOUGH))
        .contains(new Budget(1_000, 1, 999, 200, Instant.parse("2026-05-05T00:00:00Z")));
  }

  @Test
  void showsWhatItKnowsWithoutTheLedger() {
    granted(budgets, Need.PERSON, 1);
    ledger.away(true);
    granted(budgets, Need.PERSON, 29);

    assertThat(budgets.today(omdb).await().atMost(LONG_ENOUGH))
        .contains(new Budget(1_000, 30, 970, 200, Instant.parse("2026-05-05T00:00:00Z")));
  }

  @Test
  void theMarkOfAKeyDoesNotGiveItAway() {
    assertThat(BudgetKey.of("OMDb", new ApiKey("5eac4711")).keyMark()).hasSize(4);
  }

  private void hears(int limit, int left) {
    budgets.heard(
        "OMDb",
        omdb.key().orElseThrow(),
        headers(Map.of("Limit", "" + limit, "Remaining", "" + left)));
  }

  private static MultiMap headers(Map<String, String> limits) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    limits.forEach((name, value) -> headers.add("X-RateLimit-" + name, value));
    return headers;
  }

  private int granted(ProviderBudgets instance, Need need, int wanted) {
    return (int)
        IntStream.range(0, wanted)
            .filter(call -> permission(instance, need) instanceof Permission.Granted)
            .count();
  }

  private Permission permission(ProviderBudgets instance, Need need) {
    return instance.permission(omdb, need).await().atMost(LONG_ENOUGH);
  }

  private ProviderBudgets instance() {
    return new ProviderBudgets(ledger, TestRatings.USUAL, clock, time);
  }
}
