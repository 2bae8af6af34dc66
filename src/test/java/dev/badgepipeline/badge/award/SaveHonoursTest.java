package dev.badgepipeline.badge.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the owner says of a title is there once, and whole. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SaveHonoursTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String TITLE = "tt9999999";
  private static final SaveHonours OSCAR = honours(Award.OSCAR);
  private static final SaveHonours EMMY = honours(Award.EMMY);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  /** The first statement of a program may take longer than a stage has on a busy machine. */
  @BeforeEach
  void titleHasNoHonours() {
    surroundings.reset();
    await().atMost(LONG_ENOUGH).ignoreExceptions().untilAsserted(() -> save(EMMY));
    surroundings.postgres().execute("delete from award where imdb_id = '" + TITLE + "'");
  }

  @Test
  void honoursWrittenTwiceAreThereOnce() {
    save(OSCAR);

    save(OSCAR);

    assertThat(stored()).isEqualTo("OSCAR");
  }

  @Test
  void laterHonoursTakeThePlaceOfTheFormer() {
    save(OSCAR);

    save(EMMY);

    assertThat(stored()).isEqualTo("EMMY");
  }

  @RepeatedTest(10)
  void twoOwnersAtOnceDoNotMixTheirHonours() {
    Multi.createFrom()
        .items(OSCAR, EMMY, OSCAR, EMMY)
        .onItem()
        .transformToUniAndMerge(this::write)
        .collect()
        .last()
        .await()
        .atMost(LONG_ENOUGH);

    assertThat(stored()).isIn("OSCAR", "EMMY");
  }

  private static SaveHonours honours(Award award) {
    return new SaveHonours(new Honours(TITLE, List.of(new Honour(award, true))));
  }

  private void save(SaveHonours change) {
    write(change).await().atMost(LONG_ENOUGH);
  }

  private Uni<Void> write(SaveHonours change) {
    return tiers.call("test", store -> store.write(change));
  }

  private String stored() {
    return surroundings
        .postgres()
        .ask(
            "select string_agg(award, ',' order by award) from award where imdb_id = '"
                + TITLE
                + "'");
  }
}
