package dev.badgepipeline.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings that have become old are asked for again, and nothing else is. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RatingSweepTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  /**
   * Each has a title that nobody was asked for just before: that answer would not be kept again.
   */
  private static final AtomicInteger TESTS = new AtomicInteger();

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @Inject
  @SuppressWarnings("NullAway.Init")
  RatingSweep sweep;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ChangeSweep changes;

  @BeforeEach
  void aSeriesThatAJobHasBadged() {
    inventory.awaitNotes();
    surroundings.reset();
    Ahsoka.addTo(surroundings, Ahsoka.ID, "tt88%05d".formatted(TESTS.incrementAndGet()));
    Jobs.ended(Jobs.start("{\"work\":\"BADGE\"}"));
    inventory.awaitNotes();
    run(changes.run());
  }

  @Test
  void nothingIsAskedForWhileRatingsAreFresh() {
    assertThat(run(sweep.run())).isEmpty();
  }

  @Test
  void whatHasBecomeOldIsAskedForAgain() {
    surroundings.postgres().execute("update provider_answer set due_at = now() - interval '1 day'");

    Optional<String> job =
        Awaitility.await().atMost(LONG_ENOUGH).until(() -> run(sweep.run()), Optional::isPresent);

    JsonPath ended = Jobs.ended(job.orElseThrow());
    assertThat(ended.getString("work")).isEqualTo("REFRESH_RATINGS");
    assertThat(Jobs.count(ended, "UNCHANGED")).isEqualTo(1);
  }

  @Test
  void whatNoLibraryHasIsForgotten() {
    surroundings
        .postgres()
        .execute(
            "insert into provider_answer (provider, external_id, answer, fetched_at, due_at)"
                + " values ('OMDb', 'tt0000001', '{}', now(), now() - interval '1 day')");

    Awaitility.await().atMost(LONG_ENOUGH).until(this::isForgottenBySweep);
  }

  private boolean isForgottenBySweep() {
    assertThat(run(sweep.run())).isEmpty();
    return surroundings
        .postgres()
        .ask("select count(*) from provider_answer where external_id = 'tt0000001'")
        .equals("0");
  }

  private static Optional<String> run(Uni<Optional<String>> work) {
    return work.await().atMost(LONG_ENOUGH);
  }
}
