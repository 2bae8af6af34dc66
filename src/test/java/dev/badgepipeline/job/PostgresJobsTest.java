package dev.badgepipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import dev.badgepipeline.time.VirtualTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What instances tell each other by a real database, where the tested service is not heard. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PostgresJobsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Duration QUICK = Duration.ofMillis(1);
  private static final String ONE = "11111111-0000-0000-0000-000000000000";
  private static final String TWO = "22222222-0000-0000-0000-000000000000";
  private static final String THREE = "33333333-0000-0000-0000-000000000000";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject JobStore store;

  @Inject StageIsolation tiers;

  private final VirtualTime time = new VirtualTime();

  @BeforeEach
  void nobodyIsThere() {
    surroundings.reset();
    surroundings
        .postgres()
        .execute(
            """
            create function pass_over() returns trigger language plpgsql as 'begin return null; end';
            create trigger only_those_of_the_test before insert on job_instance
              for each row when (new.id !~ '-0000-0000-0000-000000000000$')
              execute function pass_over();
            truncate job_instance;
            """);
  }

  @AfterEach
  void othersMayBeThere() {
    surroundings.postgres().execute("drop function pass_over cascade");
  }

  @Test
  void whoIsAloneHasAllAtOnce() {
    Instances one = instance(ONE);
    assertThat(one.of(4, QUICK)).as("before anything is known").isZero();

    beat(one);

    assertThat(one.of(4, QUICK)).isEqualTo(4);
    assertThat(one.isAlone()).isTrue();
  }

  @Test
  void newcomerWaitsUntilTheOthersHaveCountedIt() {
    Instances one = instance(ONE);
    beat(one);
    Instances two = instance(TWO);
    beat(two);
    assertThat(two.of(4, QUICK)).isZero();
    assertThat(two.isAlone()).isFalse();

    beat(one);
    time.pass(Instances.BETWEEN_BEATS.plusSeconds(1));

    assertThat(one.of(4, QUICK)).isEqualTo(2);
    assertThat(two.of(4, QUICK)).isEqualTo(2);
  }

  @Test
  void manyInstancesHaveOnePermitBetweenThem() {
    List<Instances> all = List.of(instance(ONE), instance(TWO), instance(THREE));
    all.forEach(PostgresJobsTest::beat);
    all.forEach(PostgresJobsTest::beat);
    time.pass(Instances.BETWEEN_BEATS.plusSeconds(1));

    for (int moment = 0; moment < 100; moment++) {
      time.pass(Duration.ofMillis(150));
      assertThat(all.stream().mapToInt(instance -> instance.of(1, QUICK)).sum()).isBetween(0, 1);
    }
  }

  @Test
  void nextProcessOfAnInstanceTakesItsPlaceAtOnce() {
    beat(instance(TWO));
    beat(instance(ONE));

    Instances next = instance(ONE);
    beat(next);

    assertThat(next.of(4, QUICK)).isEqualTo(2);
  }

  @Test
  void whoLeavesGivesItsShareToTheOthers() {
    Instances one = instance(ONE);
    Instances two = instance(TWO);
    beat(one);
    beat(two);
    beat(one);

    done(two.leave());
    beat(one);

    assertThat(one.of(4, QUICK)).isEqualTo(4);
  }

  @Test
  void whoIsSilentForLongIsGone() {
    Instances one = instance(ONE);
    beat(instance(TWO));
    beat(one);
    surroundings
        .postgres()
        .execute(
            "update job_instance set seen_at = now() - interval '16 seconds' where id = '"
                + TWO
                + "'");
    time.pass(Duration.ofSeconds(10));

    beat(one);

    assertThat(one.of(4, QUICK)).isEqualTo(4);
  }

  @Test
  void shareStaysWhatItWasWhileTheDatabaseIsAwayAndIsNoLargerRightAfter() {
    Instances one = instance(ONE);
    beat(instance(TWO));
    beat(one);
    time.pass(Instances.BETWEEN_BEATS.plusSeconds(1));
    surroundings.wayToDatabase().refuse();
    beat(one);
    assertThat(one.of(4, QUICK)).isEqualTo(2);

    time.pass(Duration.ofMinutes(1));
    surroundings.wayToDatabase().heal();
    surroundings
        .postgres()
        .execute("update job_instance set seen_at = now() - interval '1 minute'");
    TestedService.awaitMainPool();
    beat(one);
    assertThat(one.of(4, QUICK)).as("the other one may not be back yet").isEqualTo(2);

    time.pass(Instances.BETWEEN_BEATS);
    beat(one);
    assertThat(one.of(4, QUICK)).isEqualTo(4);
  }

  @Test
  void ratingCallsOfADryRunAreCountedOnceByWhoeverMakesThem() {
    String job = job();

    List<Boolean> granted =
        done(
            Uni.join()
                .all(
                    IntStream.range(0, 20)
                        .mapToObj(call -> store.countRatingCall(job, 12))
                        .toList())
                .andFailFast());

    assertThat(granted).filteredOn(Boolean::booleanValue).hasSize(12);
    assertThat(done(store.countRatingCall("none", 12))).isFalse();
  }

  @Test
  void whatAnEarlierProcessLedIsLedByNobody() {
    surroundings
        .postgres()
        .execute(
            "insert into job (id, work, request, origin, state, epoch, listing, delta_since,"
                + " created_at, lease_owner, lease_until) select n, 'BADGE', '{}', 'PERSON',"
                + " 'PAUSED', 1, '{}', now(), now(), owner, now() + interval '1 hour' from (values"
                + " ('own', '"
                + ONE
                + "/killed'), ('others', '"
                + TWO
                + "/alive')) as led (n, owner)");

    done(store.inherit(ONE));

    assertThat(
            surroundings
                .postgres()
                .ask("select string_agg(id, ',') from job where lease_owner is null"))
        .isEqualTo("own");
  }

  private Instances instance(String name) {
    return new Instances(tiers, new InstanceName(name), time);
  }

  private String job() {
    return done(
        store.create(
            UUID.randomUUID().toString(),
            new JobRequest(
                JobWork.BADGE,
                ItemFilter.ALL,
                new BadgeSelection(Set.of()),
                /* force= */ false,
                /* dryRun= */ true,
                JobOrigin.PERSON,
                Optional.empty()),
            100));
  }

  private static void beat(Instances instance) {
    done(instance.beat());
  }

  private static <T> T done(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }
}
