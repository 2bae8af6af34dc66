package dev.badgepipeline.soak;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.config.ConnectionConfig.connectionConfig;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.faults.Mend;
import dev.badgepipeline.soak.SoakPlan.Step;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.ServiceConnections;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Clients ask for posters while the database fails in one way after another: {@code ./mvnw -Psoak
 * verify}, with {@code -Dsoak.time=PT10M} and {@code -Dsoak.seed} to see the same faults again.
 */
@Tag("soak")
@QuarkusTest
@WithTestResource(Surroundings.class)
class SoakTest {

  private static final int CLIENTS = 4;
  private static final int POOL_SIZE = 4;
  private static final Duration REST = Duration.ofSeconds(15);

  /**
   * What comes and goes by itself: callers' connections, threads of pools, and caches that fill up
   * to their bounds, those of last-known answers and of sprites.
   */
  private static final Footprint ALLOWANCE = new Footprint(40, 40, 128L << 20);

  private final Duration time = Duration.parse(System.getProperty("soak.time", "PT10M"));
  private final SoakPlan plan =
      new SoakPlan(Long.getLong("soak.seed", new Random().nextLong(1_000_000)));
  private final Tally tally = new Tally();
  private final SoakSummary summary = new SoakSummary();

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  /** Callers that leave their connections open would look like a service that leaks. */
  @BeforeEach
  void callersCloseTheirConnections() {
    RestAssured.config =
        RestAssured.config()
            .connectionConfig(connectionConfig().closeIdleConnectionsAfterEachResponse());
  }

  @Test
  void everyPosterComesOutWithEveryBadge() throws Exception {
    System.out.println("Soak of " + time + ", -Dsoak.seed=" + plan.seed());
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    badge(Ahsoka.ID);
    PosterClients clients = new PosterClients(surroundings, tally, CLIENTS);
    warmUp();
    Footprint before = Footprint.now();

    failUntil(Instant.now().plus(time));

    clients.end();
    TestedService.awaitMainPool();
    Footprint after = Footprint.now();
    summary.print(plan, time, tally, before, after);
    assertThat(tally.violations()).isEmpty();
    assertWrittenOnce(clients.titles());
    new ServiceConnections(surroundings.postgres()).assertAtRest(POOL_SIZE, REST);
    assertNothingHasLeaked(before, after);
  }

  private void warmUp() throws InterruptedException {
    while (tally.posters() < 50 && tally.violations().isEmpty()) {
      Thread.sleep(100);
    }
  }

  private void failUntil(Instant end) throws Exception {
    SettingsOwner owner = new SettingsOwner(tally);
    Iterator<Step> steps = plan.steps().iterator();
    while (Instant.now().isBefore(end) && tally.violations().isEmpty()) {
      Step step = steps.next();
      owner.change();
      Thread.sleep(step.quiet().toMillis());
      Mend mend = step.fault().strike(surroundings);
      Thread.sleep(step.lasts().toMillis());
      mend.mend();
      surroundings.wayToDatabase().heal();
      Instant mended = Instant.now();
      TestedService.awaitMainPool();
      summary.recovered(step.fault(), Duration.between(mended, Instant.now()));
      owner.look();
    }
  }

  /** Every report once, and every answer of a provider once, whatever was tried how often. */
  private void assertWrittenOnce(int titles) {
    assertThat(count("pipeline_run where item_id <> 'jellyfin:" + Ahsoka.ID + "'"))
        .isEqualTo(titles);
    assertThat(count("(select distinct item_id from pipeline_run) items")).isEqualTo(titles + 1);
    assertThat(
            count(
                "provider_answer where provider = 'OMDb' and external_id <> '" + Ahsoka.IMDB + "'"))
        .isEqualTo(titles);
  }

  private int count(String rows) {
    return Integer.parseInt(surroundings.postgres().ask("select count(*) from " + rows));
  }

  private static void assertNothingHasLeaked(Footprint before, Footprint after) {
    assertThat(after.files()).isLessThan(before.files() + ALLOWANCE.files());
    assertThat(after.threads()).isLessThan(before.threads() + ALLOWANCE.threads());
    assertThat(after.heapBytes()).isLessThan(before.heapBytes() + ALLOWANCE.heapBytes());
  }
}
