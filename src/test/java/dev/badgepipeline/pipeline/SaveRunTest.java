package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Reports may be written twice, at the same time, and in another order than the runs had. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SaveRunTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final int CONNECTIONS = 4;
  private static final int KEPT = 2;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void nothingHasRun() {
    surroundings.reset();
  }

  @Test
  void runWrittenTwiceIsRecordedOnce() {
    save(run(1));

    save(run(1));

    assertThat(recorded()).isEqualTo("run-1");
  }

  @Test
  void runWithoutAnItemIsRecordedToo() {
    save(run(1, null));

    save(run(1, null));

    assertThat(recorded()).isEqualTo("run-1");
  }

  /** A commit in doubt may still be under way while the next connection tries again. */
  @RepeatedTest(10)
  void runWrittenByManyConnectionsAtOnceIsRecordedOnce() {
    Multi.createFrom()
        .iterable(Collections.nCopies(CONNECTIONS, run(1)))
        .onItem()
        .transformToUniAndMerge(this::write)
        .collect()
        .last()
        .await()
        .atMost(LONG_ENOUGH);

    assertThat(recorded()).isEqualTo("run-1");
  }

  @Test
  void olderRunThatHasWaitedDoesNotTakeThePlaceOfNewerOnes() {
    save(run(2));
    save(run(3));

    save(run(1));

    assertThat(recorded()).isEqualTo("run-2,run-3");
  }

  @Test
  void olderRunThatHasWaitedIsRecordedWhereThereIsRoom() {
    save(run(2));

    save(run(1));

    assertThat(recorded()).isEqualTo("run-1,run-2");
  }

  @Test
  void oldestUploadsAreForgotten() {
    save(run(1, "item"));
    save(run(1, null, "upload-1"));
    save(run(2, null, "upload-2"));

    save(run(3, null, "upload-3"));

    assertThat(recorded()).isEqualTo("run-1,upload-2,upload-3");
  }

  @Test
  void uploadsOfFormerTimesAreForgottenBitByBit() {
    surroundings
        .postgres()
        .execute(
            "insert into pipeline_run select 'former-' || n, null, timestamptz '2020-01-01' + n * interval '1 s', '{}'"
                + " from generate_series(1, 150) n");

    save(run(1, null, "upload-1"));
    assertThat(count()).isEqualTo("51");
    save(run(2, null, "upload-2"));

    assertThat(recorded()).isEqualTo("upload-1,upload-2");
  }

  private static SaveRun run(int number) {
    return run(number, "item");
  }

  private static SaveRun run(int number, @Nullable String itemId) {
    return run(number, itemId, "run-" + number);
  }

  private static SaveRun run(int number, @Nullable String itemId, String runId) {
    Instant startedAt = Instant.parse("2026-05-04T10:00:00Z").plusSeconds(number);
    return new SaveRun(runId, itemId, startedAt, "{}", KEPT);
  }

  private void save(SaveRun change) {
    write(change).await().atMost(LONG_ENOUGH);
  }

  private Uni<Void> write(SaveRun change) {
    return tiers.call("test", store -> store.write(change));
  }

  private String count() {
    return surroundings.postgres().ask("select count(*) from pipeline_run");
  }

  private String recorded() {
    return surroundings
        .postgres()
        .ask("select string_agg(run_id, ',' order by run_id) from pipeline_run");
  }
}
