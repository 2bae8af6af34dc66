package dev.badgepipeline.surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import java.time.Duration;

/** The service's connections as the server tells of them, not the service's own counters. */
public record ServiceConnections(DisposablePostgres server) {

  private static final String OURS = "application_name = 'badge-pipeline'";

  /** How many are open. */
  public int open() {
    return count("pg_stat_activity where " + OURS);
  }

  /** How many are at work, or in a transaction. */
  public int busy() {
    return count("pg_stat_activity where state <> 'idle' and " + OURS);
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
