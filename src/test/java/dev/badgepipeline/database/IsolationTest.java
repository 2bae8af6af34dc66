package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stage does to its session and connection, no other stage finds a trace of it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class IsolationTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
  private static final int MORE_THAN_THE_POOL_HAS = 6;

  /** What a connection is like that nobody has touched. */
  private static final String STATE =
      """
      select current_setting('search_path') || ' ' || current_setting('role')
          || ' ' || current_setting('statement_timeout')
          || ' ' || current_setting('session_replication_role')
          || ' temporary ' || (select count(*) from pg_class where relpersistence = 't')
          || ' locks ' || (select count(*) from pg_locks where locktype = 'advisory')
          || ' prepared ' || (select count(*) from pg_prepared_statements where name = 'left_over')
          || ' cursors ' || (select count(*) from pg_cursors where name = 'left_over')
      """;

  private static final String UNTOUCHED =
      "\"$user\", public none 900ms origin temporary 0 locks 0 prepared 0 cursors 0";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject DatabaseTiers tiers;

  @BeforeEach
  void allIsWell() {
    surroundings.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set search_path = nowhere",
        "set role pg_monitor",
        "set statement_timeout = 1",
        "set session_replication_role = replica",
        "create temporary table left_over (id int)",
        "select pg_advisory_lock(4711)",
        "prepare left_over as select 1",
        "begin",
        "declare left_over cursor with hold for select 1",
        "select 1 / 0",
        "select * from no_such_table"
      })
  void connectionGoesBackClean(String poison) {
    run("poisoning", new Statement(poison));

    Set<String> states =
        IntStream.range(0, MORE_THAN_THE_POOL_HAS)
            .mapToObj(time -> answer(run("next", new Question(STATE))))
            .collect(Collectors.toSet());

    assertThat(states).containsExactly(UNTOUCHED);
  }

  @Test
  void abortedTransactionOfOneStageIsNotFoundByTheNext() {
    run("poisoning", List.of(new Statement("begin"), new Statement("select 1 / 0")));

    Isolated<String> next = run("next", new Question("select 'well'"));

    assertThat(answer(next)).isEqualTo("well");
    assertThat(next.tier()).isEqualTo(Tier.MAIN_POOL);
    assertThat(next.attempts()).isEqualTo(1);
  }

  @Test
  void connectionOfAFailedTransactionIsUsedAgain() {
    run("first", new Question("select 'well'"));
    int opened = surroundings.wayToDatabase().accepted();

    for (int time = 0; time < MORE_THAN_THE_POOL_HAS; time++) {
      run("mistaken", new Question("select 'x'::int::text"));
    }

    assertThat(surroundings.wayToDatabase().accepted()).isEqualTo(opened);
  }

  /** As when a newer program has migrated the tables under one that still runs. */
  @Test
  void statementWhoseTableHasChangedIsAnsweredByTheMainPool() {
    Question value = new Question("select value from changing");
    surroundings.postgres().execute("create table changing as select 'one'::text as value");
    try {
      assertThat(answer(run("before", value))).isEqualTo("one");
      surroundings.postgres().execute("alter table changing alter value type varchar(20)");

      Isolated<String> after = run("after", value);

      assertThat(answer(after)).isEqualTo("one");
      assertThat(after.tier()).isEqualTo(Tier.MAIN_POOL);
    } finally {
      surroundings.postgres().execute("drop table changing");
    }
  }

  @Test
  void mistakeOfAStageMovesNoTier() {
    Isolated<String> broken = run("mistaken", new Question("select 'x'::int::text"));

    assertThat(broken).isInstanceOf(Isolated.Broken.class);
    assertThat(broken.tier()).isEqualTo(Tier.MAIN_POOL);
    assertThat(broken.attempts()).isEqualTo(1);
  }

  private Isolated<String> run(String stage, Lookup<String> lookup) {
    return run(stage, List.of(lookup));
  }

  private Isolated<String> run(String stage, List<Lookup<String>> lookups) {
    Uni<Isolated<String>> run =
        tiers.inIsolation(
            stage,
            store -> {
              Uni<String> answer = Uni.createFrom().item("");
              for (Lookup<String> lookup : lookups) {
                answer = answer.chain(before -> store.read(lookup));
              }
              return answer;
            });
    return run.await().atMost(LONG_ENOUGH);
  }

  private static String answer(Isolated<String> outcome) {
    assertThat(outcome).isInstanceOf(Isolated.Done.class);
    return ((Isolated.Done<String>) outcome).value();
  }

  /** Does something to the connection. */
  private record Statement(String sql) implements TextLookup {

    @Override
    public String key() {
      return "test/" + sql;
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return session.createNativeQuery(sql).executeUpdate().map(String::valueOf);
    }
  }
}
