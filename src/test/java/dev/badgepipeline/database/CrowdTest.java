package dev.badgepipeline.database;

import static dev.badgepipeline.surroundings.TestedService.database;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.OwnThread;
import dev.badgepipeline.surroundings.ServiceConnections;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crowd of stages costs the server no more than a few, whatever befalls them together. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CrowdTest {

  private static final int THOUSAND = 1_000;
  private static final int POOL_SIZE = 4;
  private static final int CLIENTS = 8;

  /** Pools that were not proven in time; the next try follows a second later at the earliest. */
  private static final int FAILED_ON_A_BUSY_MACHINE = 2;

  /** The defaults of {@code badge-pipeline.database.connections-at-once} and the other. */
  private static final int AT_ONCE = 40;

  private static final int A_SECOND = 20;
  private static final int RESETS = 5;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  private final AtomicBoolean goOn = new AtomicBoolean(true);

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
    new Crowd(tiers).learn();
  }

  @AfterEach
  void nobodyAsksAnyLonger() {
    goOn.set(false);
  }

  @Test
  void thousandStagesThatFailTogetherShareOneFreshPool() {
    int generation = database().getInt("generation");
    int connections = surroundings.wayToDatabase().accepted();
    surroundings.wayToDatabase().silenceOpenConnections();

    List<Isolated<String>> outcomes = new Crowd(tiers).askAtOnce(THOUSAND);

    Crowd.assertAllAnswered(outcomes);
    TestedService.awaitMainPool();
    assertThat(database().getInt("generation"))
        .isBetween(generation + 1, generation + 1 + FAILED_ON_A_BUSY_MACHINE);
    assertThat(surroundings.wayToDatabase().accepted() - connections)
        .isLessThanOrEqualTo((2 + FAILED_ON_A_BUSY_MACHINE) * POOL_SIZE);
  }

  @Test
  void serverThatRefusesIsNotStormed() {
    surroundings.postgres().stop();
    int connections = surroundings.wayToDatabase().accepted();
    long begun = System.nanoTime();

    List<Isolated<String>> outcomes = new Crowd(tiers).askAtOnce(THOUSAND);

    long begunSeconds = 1 + Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    assertThat(surroundings.wayToDatabase().accepted() - connections)
        .isLessThanOrEqualTo((int) (AT_ONCE + begunSeconds * A_SECOND));
    surroundings.postgres().start();
    Crowd.assertAllAnswered(outcomes);
  }

  @Test
  void resetsUnderFullLoadFailNobody() {
    CompletableFuture<List<Isolated<String>>> load =
        new Crowd(tiers).keepAsking(CLIENTS, goOn::get).subscribeAsCompletionStage();

    for (int reset = 0; reset < RESETS; reset++) {
      List<CompletableFuture<Integer>> twoAtOnce = List.of(reset(), reset());
      assertThat(twoAtOnce).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
    }

    goOn.set(false);
    Crowd.assertAllAnswered(load.join());
    TestedService.awaitMainPool();
    assertThat(new Crowd(tiers).askAtOnce(1))
        .extracting(Isolated::tier)
        .containsExactly(Tier.MAIN_POOL);
    new ServiceConnections(surroundings.postgres()).assertAtRest(POOL_SIZE, LONG_ENOUGH);
  }

  private static CompletableFuture<Integer> reset() {
    return OwnThread.supply(() -> RestAssured.given().post("/api/v1/database/reset").statusCode());
  }
}
