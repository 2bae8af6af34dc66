package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine of states, look by look, in a time of the test's own and without a database. */
class DatabaseWatchTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final SchemaProblem NOT_ALLOWED = new SchemaProblem("no right", "Grant it");

  private final VirtualTime time = new VirtualTime();
  private final HandWays ways = new HandWays();
  private final HandBreaker breaker = new HandBreaker();
  private final MainPoolCircuit circuit = new MainPoolCircuit(breaker, time);
  private final DatabaseLifecycle lifecycle = new DatabaseLifecycle();
  private final RecordedWarnings warnings = RecordedWarnings.of(DatabaseMonitor.class);
  private final DatabaseWatch watch =
      new DatabaseWatch(
          ways,
          lifecycle,
          circuit,
          new StrategyRecords(time, Clock.systemUTC()),
          new TierLog(new SimpleMeterRegistry(), time),
          DatabaseDefaults.config(),
          time);

  @AfterEach
  void nobodyListens() {
    warnings.close();
  }

  @AfterAll
  static void vertxEnds() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void databaseThatIsWellServesAfterItsMigration() {
    look();

    assertThat(lifecycle.state().phase()).isEqualTo(Phase.SERVING);
    assertThat(ways.migrations).isOne();
    assertThat(ways.writings).isOne();
    assertThat(warnings.lines()).isEmpty();
  }

  @Test
  void migrationIsMadeOnce() {
    look();
    ways.main = () -> refused("08006");
    look();
    ways.main = HandWays::well;
    look();

    assertThat(lifecycle.serves()).isTrue();
    assertThat(ways.migrations).isOne();
  }

  @Test
  void databaseThatIsNotThereAtFirstIsMigratedWhenItComes() {
    ways.main = () -> refused("08001");
    look();
    assertThat(lifecycle.state().phase()).isEqualTo(Phase.UNUSABLE);
    assertThat(ways.migrations).isZero();
    ways.main = HandWays::well;

    look();

    assertThat(lifecycle.serves()).isTrue();
  }

  @Test
  void failedMigrationRenewsNoPoolAndIsToldOnce() {
    ways.migration = () -> Uni.createFrom().failure(new SchemaRefused(NOT_ALLOWED));

    lookEverySecondFor(Duration.ofMinutes(10));

    assertThat(lifecycle.state().phase()).isEqualTo(Phase.MIGRATION_FAILED);
    assertThat(lifecycle.trouble()).contains("no right. Grant it.");
    assertThat(ways.renewals).isZero();
    assertThat(warnings.lines()).singleElement().asString().contains("no right", "Grant it");
  }

  @Test
  void failedMigrationIsTriedAgainSlowly() {
    ways.migration = () -> Uni.createFrom().failure(new SchemaRefused(NOT_ALLOWED));

    lookEverySecondFor(Duration.ofMinutes(10));

    assertThat(ways.migrations).as("5, 10, 20, 40 and then 60 seconds apart").isBetween(12, 15);
  }

  @Test
  void ownerWhoHasMendedItNeedNotWait() {
    ways.migration = () -> Uni.createFrom().failure(new SchemaRefused(NOT_ALLOWED));
    look();
    ways.migration = HandWays::well;
    look();
    assertThat(lifecycle.serves()).as("before its time").isFalse();

    lifecycle.hurry();
    look();

    assertThat(lifecycle.serves()).isTrue();
    assertThat(lifecycle.schemaProblem()).isEmpty();
  }

  @Test
  void tablesOfOthersAreNotServedWhileTheServerComesAndGoes() {
    ways.migration = () -> Uni.createFrom().failure(new SchemaRefused(NOT_ALLOWED));
    look();
    ways.main = () -> refused("08006");
    look();

    assertThat(lifecycle.state().phase()).isEqualTo(Phase.UNUSABLE);
    assertThat(lifecycle.schemaProblem()).contains(NOT_ALLOWED);
  }

  @Test
  void serverThatIsLostAmidAMigrationIsNoFailedMigration() {
    ways.migration = () -> refused("57P01");
    look();
    assertThat(lifecycle.state().phase()).isEqualTo(Phase.UNUSABLE);
    ways.migration = HandWays::well;

    look();

    assertThat(lifecycle.serves()).isTrue();
  }

  @Test
  void serverThatIsLostAmidEveryMigrationIsToldOnceAndCostsFewPools() {
    ways.migration = () -> refused("53300");

    lookEverySecondFor(Duration.ofMinutes(1));

    assertThat(warnings.lines()).hasSize(1);
    assertThat(ways.renewals).isLessThan(8);
  }

  @Test
  void brokenConnectionsAreReplacedByAFreshPool() {
    look();
    ways.main = () -> refused("08006");

    look();

    assertThat(ways.renewals).isOne();
    assertThat(warnings.lines()).singleElement().asString().contains("SQLSTATE 08006");
  }

  @Test
  void freshPoolsThatDoNotHelpBecomeRare() {
    look();
    ways.oldest = () -> refused("25006");
    ways.all = ways.oldest;

    lookEverySecondFor(Duration.ofMinutes(10));

    assertThat(ways.renewals).isBetween(10, 16);
  }

  @Test
  void noPoolIsRenewedForWhatOnlyTheOwnerCanMend() {
    look();
    ways.oldest = () -> refused("42501");
    ways.all = ways.oldest;

    lookEverySecondFor(Duration.ofMinutes(1));

    assertThat(lifecycle.state().phase()).isEqualTo(Phase.UNUSABLE);
    assertThat(ways.renewals).isZero();
    assertThat(warnings.lines()).hasSize(1);
  }

  @Test
  void databaseIsNotBackBeforeItTakesWhatWaits() {
    look();
    ways.all = () -> refused("53100");
    ways.oldest = ways.all;
    look();
    look();
    assertThat(lifecycle.serves()).isFalse();
    ways.all = HandWays::well;
    ways.oldest = HandWays::well;

    look();

    assertThat(lifecycle.serves()).isTrue();
  }

  @Test
  void lockedTableLeavesTheStateAndKeepsTheCircuitOpen() {
    look();
    circuit.gaveUp(
        new StageBudget(SECOND, time::nanos).begin(),
        new StatementTimeout("57014", new IllegalStateException()));
    ways.tables = () -> refused("55P03");

    look();

    assertThat(lifecycle.serves()).isTrue();
    assertThat(circuit.timedOut()).isPresent();
    assertThat(ways.renewals).isZero();
  }

  @Test
  void whateverIsThrownAmidALookEndsThatLookOnly() {
    ways.main =
        () -> {
          throw new IllegalStateException("thrown before there was a Uni");
        };
    look();
    assertThat(lifecycle.trouble()).contains("thrown before there was a Uni");
    ways.main = HandWays::well;

    look();

    assertThat(lifecycle.serves()).isTrue();
  }

  private void look() {
    watch.look(VERTX.getOrCreateContext()).await().atMost(LONG_ENOUGH);
  }

  private void lookEverySecondFor(Duration duration) {
    for (long second = 0; second < duration.toSeconds(); second++) {
      look();
      time.pass(SECOND);
    }
  }

  private static Uni<Void> refused(String state) {
    return Uni.createFrom().failure(new PgException("of the test", "ERROR", state, ""));
  }

  /** A database that does what the test says, and counts what it is asked. */
  private static final class HandWays implements DatabaseWays {

    private Supplier<Uni<Void>> main = HandWays::well;
    private Supplier<Uni<Void>> tables = HandWays::well;
    private Supplier<Uni<Void>> migration = HandWays::well;
    private Supplier<Uni<Void>> oldest = HandWays::well;
    private Supplier<Uni<Void>> all = HandWays::well;
    private int migrations;
    private int writings;
    private int renewals;

    private static Uni<Void> well() {
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> askMainPool() {
      return main.get();
    }

    @Override
    public Uni<Void> proveTables(Context context) {
      return tables.get();
    }

    @Override
    public Uni<Void> migrate() {
      migrations++;
      return migration.get();
    }

    @Override
    public Uni<Void> writeOldest(Context context) {
      return oldest.get();
    }

    @Override
    public Uni<Void> writeAll(Context context) {
      writings++;
      return all.get();
    }

    @Override
    public int waiting() {
      return 0;
    }

    @Override
    public Uni<Void> renewPool() {
      renewals++;
      return well();
    }

    @Override
    public void databaseIsBack() {}
  }
}
