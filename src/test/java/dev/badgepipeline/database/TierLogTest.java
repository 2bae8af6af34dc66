package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an outage says in the log, in a time of the test's own. */
class TierLogTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final int POSTERS = 40;
  private static final Optional<String> REFUSED = Optional.of("refused");
  private static final Optional<String> WELL = Optional.empty();

  private final VirtualTime time = new VirtualTime();
  private final TierLog log = new TierLog(new SimpleMeterRegistry(), time);
  private final RecordedWarnings warnings = RecordedWarnings.of(DatabaseTiers.class);

  @AfterEach
  void nobodyListens() {
    warnings.close();
  }

  @AfterAll
  static void vertxEnds() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void firstMoveToATierTellsTierCauseAndAttempt() {
    stageIsServedFrom(Tier.CACHE_ONLY);

    assertThat(warnings.lines())
        .containsExactly(
            "⚠️ review: going on in tier CACHE_ONLY for test/select 1 after 2 attempt(s): refused");
  }

  @Test
  void manyPostersInAnOutageAreTwoLines() {
    postersInAnOutage();

    assertThat(warnings.lines()).hasSize(2);
  }

  @Test
  void outageIsSummedUpOnceAMinute() {
    postersInAnOutage();
    for (int second = 0; second < 60; second++) {
      time.pass(Duration.ofSeconds(1));
      log.sumUp(REFUSED, 12);
    }

    assertThat(warnings.lines()).hasSize(3);
    assertThat(warnings.lines().get(2))
        .contains("40 stage(s) served from the cache", "12 change(s) wait", "refused");
  }

  @Test
  void outageThatNobodyNoticesIsSummedUpAllTheSame() {
    log.sumUp(REFUSED, 0);
    time.pass(Duration.ofMinutes(1));
    log.sumUp(REFUSED, 0);

    assertThat(warnings.lines())
        .singleElement()
        .asString()
        .contains("0 stage(s) served from the cache");
  }

  @Test
  void nothingIsSaidOnceAllIsWell() {
    postersInAnOutage();
    log.outageIsOver();
    time.pass(Duration.ofMinutes(5));
    log.sumUp(WELL, 0);

    assertThat(warnings.lines()).hasSize(2);
  }

  @Test
  void nextOutageIsNews() {
    postersInAnOutage();
    log.outageIsOver();
    postersInAnOutage();

    assertThat(warnings.lines()).hasSize(4);
  }

  @Test
  void faultThatComesAndGoesIsNewsAgainAfterAQuietMinute() {
    stageIsServedFrom(Tier.FRESH_POOL);
    time.pass(Duration.ofMinutes(1));
    log.sumUp(WELL, 0);
    time.pass(Duration.ofMinutes(1));
    log.sumUp(WELL, 0);
    stageIsServedFrom(Tier.FRESH_POOL);

    assertThat(warnings.lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("going on in tier FRESH_POOL"),
            summary -> assertThat(summary).contains("1 by a fresh pool"),
            again -> assertThat(again).contains("going on in tier FRESH_POOL"));
  }

  private void postersInAnOutage() {
    for (int poster = 0; poster < POSTERS; poster++) {
      DatabaseCall call = call();
      log.attemptFailed(Tier.MAIN_POOL, call, 1, new ConnectionFailure("refused"));
      log.moved(Tier.FRESH_POOL, call, new ConnectionFailure("refused"));
      log.moved(Tier.CACHE_ONLY, call, new ConnectionFailure("refused"));
      log.served(Tier.CACHE_ONLY, call);
      log.served(Tier.CACHE_ONLY, call);
    }
  }

  private void stageIsServedFrom(Tier tier) {
    DatabaseCall call = call();
    log.moved(tier, call, new ConnectionFailure("refused"));
    log.served(tier, call);
  }

  private static DatabaseCall call() {
    StageTrace trace = new StageTrace("review", VERTX.getOrCreateContext());
    CallDeadlines deadlines = new StageBudget(Duration.ofSeconds(2), System::nanoTime).begin();
    DatabaseCall call = new DatabaseCall.Read(new Question("select 1"), trace, deadlines);
    call.attempts().begin(1);
    call.attempts().begin(1);
    return call;
  }
}
