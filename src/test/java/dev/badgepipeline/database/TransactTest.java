package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that counts only in the database: done there and now, or not at all. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TransactTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;
  @Inject CircuitBreakerMaintenance breakers;

  @BeforeEach
  void ticketsAreThere() {
    surroundings.reset();
    breakers.resetAll(); // The failures of one test must not count in the next.
    surroundings.postgres().execute("create table ticket (id int primary key, taken boolean)");
    surroundings.postgres().execute("insert into ticket values (1, false), (2, false)");
  }

  @AfterEach
  void ticketsAreGone() {
    surroundings.wayToDatabase().heal();
    surroundings.postgres().execute("drop table ticket");
  }

  @Test
  void resultIsWhatTheTransactionGives() {
    assertThat(done(new Claim())).isEqualTo(1);
    assertThat(done(new Claim())).isEqualTo(2);
  }

  @Test
  void nothingToGiveIsNull() {
    done(new Claim());
    done(new Claim());

    assertThat(done(new Claim())).isNull();
  }

  @Test
  void twoAtTheSameTimeGetDifferentResults() {
    CompletableFuture<Integer> one = transact(new Claim()).subscribeAsCompletionStage();
    CompletableFuture<Integer> other = transact(new Claim()).subscribeAsCompletionStage();

    assertThat(one.join() + other.join()).isEqualTo(1 + 2);
  }

  @Test
  void failureOfTheWorkIsItsCallersAndLeavesNothingBehind() {
    AtomicInteger times = new AtomicInteger();
    Work<Integer> broken =
        new Named(
            session -> {
              times.incrementAndGet();
              return new Claim()
                  .in(session)
                  .chain(() -> Uni.createFrom().failure(new IllegalStateException("on purpose")));
            });

    assertThatThrownBy(() -> done(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("on purpose");

    assertThat(taken()).isEqualTo("0");
    assertThat(times).hasValue(1);
  }

  @Test
  void conflictIsTriedAgainInANewTransaction() {
    AtomicInteger times = new AtomicInteger();
    Work<Integer> refusedOnce =
        new Named(
            session ->
                times.incrementAndGet() == 1
                    ? session
                        .createNativeQuery(
                            "do $$ begin raise exception 'once' using errcode = '40001'; end $$")
                        .executeUpdate()
                    : new Claim().in(session));

    assertThat(done(refusedOnce)).isEqualTo(1);
    assertThat(times).hasValue(2);
  }

  @Test
  void freshPoolServesWhereOpenConnectionsSayNothing() {
    done(new Named(session -> Uni.createFrom().item(0)));
    surroundings.wayToDatabase().silenceOpenConnections();

    assertThat(done(new Claim())).isNotNull();
  }

  @Test
  void withoutADatabaseItFailsAndIsNeverDoneLater() {
    done(new Claim());
    surroundings.wayToDatabase().refuse();

    assertThatThrownBy(() -> done(new Claim()))
        .isInstanceOf(DataUnavailableException.class)
        .hasMessageContaining("claim cannot be done without the database");

    surroundings.wayToDatabase().heal();
    TestedService.awaitMainPool();
    assertThat(taken()).as("the one that was claimed before").isEqualTo("1");
  }

  private String taken() {
    return surroundings.postgres().ask("select count(*) from ticket where taken");
  }

  private <T> T done(Work<T> work) {
    return transact(work).await().atMost(LONG_ENOUGH);
  }

  private <T> Uni<T> transact(Work<T> work) {
    return tiers.call("job", store -> store.transact(work));
  }

  /** Takes the first ticket that nobody has. */
  private record Claim() implements Work<Integer> {

    @Override
    public String name() {
      return "claim";
    }

    @Override
    public Uni<Integer> in(Mutiny.Session session) {
      return session
          .createNativeQuery(
              """
              update ticket set taken = true
               where id = (select id from ticket where not taken
                            order by id limit 1 for update skip locked)
              returning id
              """,
              Integer.class)
          .getSingleResultOrNull();
    }
  }

  private record Named(Function<Mutiny.Session, Uni<Integer>> work) implements Work<Integer> {

    @Override
    public String name() {
      return "named";
    }

    @Override
    public Uni<Integer> in(Mutiny.Session session) {
      return work.apply(session);
    }
  }
}
