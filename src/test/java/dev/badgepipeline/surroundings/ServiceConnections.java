package dev.badgepipeline.surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service's connections as the server tells of them, not the service's own counters. */
public record ServiceConnections(DisposablePostgres server) {

  private static final String OURS = "application_name = 'badge-pipeline'";

  /** How many are open. */
  public int open() {
    return openThat("true");
  }

  /** How many are at work, or in a transaction. */
  public int busy() {
    return openThat("state <> 'idle'");
  }

  /**
   * How many are open and in some state.
   *
   * @param condition on a row of {@code pg_stat_activity}
   */
  public int openThat(String condition) {
    return count("pg_stat_activity where " + OURS + " and " + condition);
  }

  /** How many of these are still open. */
  public int openOf(Collection<? extends Number> backends) {
    return openThat("pid = any ('{" + commaSeparated(backends) + "}')");
  }

  private static String commaSeparated(Collection<? extends Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** The ids of the processes that serve them. */
  public List<Long> backends() {
    String pids =
        server.ask(
            "select coalesce(string_agg(pid::text, ','), '') from pg_stat_activity where " + OURS);
    return Stream.of(pids.split(",", -1)).filter(pid -> !pid.isEmpty()).map(Long::valueOf).toList();
  }

  /** Ends all of them. */
  public void terminate() {
    server.execute("select pg_terminate_backend(pid) from pg_stat_activity where " + OURS);
  }

  /** How many locks they hold. */
  public int locks() {
    return count("pg_locks join pg_stat_activity using (pid) where " + OURS);
  }

  /**
   * Returns when there is one pool of idle connections that hold nothing; fails if there is not.
   */
  public void assertAtRest(int poolSize, Duration within) {
    await()
        .atMost(within)
        .untilAsserted(
            () -> {
              assertThat(open()).isBetween(1, poolSize);
              assertThat(busy()).isZero();
              assertThat(locks()).isZero();
            });
  }

  private int count(String rows) {
    return Integer.parseInt(server.ask("select count(*) from " + rows));
  }
}
