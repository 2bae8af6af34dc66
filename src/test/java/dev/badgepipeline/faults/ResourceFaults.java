package dev.badgepipeline.faults;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import dev.badgepipeline.surroundings.Surroundings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/** Faults of what the server has only so much of: connections, locks, space, leave to write. */
final class ResourceFaults {

  /** The number of the first of the titles at IMDb whose rows {@link #lockRows} locks. */
  static final int FIRST_LOCKED_TITLE = 1_000_000;

  private static final int LOCKED_TITLES = 10_000;

  private ResourceFaults() {}

  /** The service's own connections are broken first, so that it needs new ones. */
  static Mend takeAllConnections(Surroundings surroundings) {
    surroundings.wayToDatabase().resetOpenConnections();
    Deque<Connection> taken = new ArrayDeque<>();
    try {
      while (true) {
        taken.add(surroundings.postgres().connect());
      }
    } catch (SQLException full) {
      return () -> {
        for (Connection connection : taken) {
          connection.close();
        }
      };
    }
  }

  static Mend lockTables(Surroundings surroundings) throws SQLException {
    return hold(
        surroundings,
        "lock table settings, provider_answer, pipeline_run in access exclusive mode");
  }

  /** By rows that others have written and not committed. */
  static Mend lockRows(Surroundings surroundings) throws SQLException {
    return hold(
        surroundings,
        "insert into provider_answer (provider, external_id, answer, fetched_at, due_at)"
            + " select 'OMDb', 'tt' || n, '{}', now(), now() from generate_series("
            + FIRST_LOCKED_TITLE
            + ", "
            + (FIRST_LOCKED_TITLE + LOCKED_TITLES)
            + ") n on conflict do nothing");
  }

  /** Does something in a transaction that stands open until the fault is mended. */
  private static Mend hold(Surroundings surroundings, String sql) throws SQLException {
    Connection connection = surroundings.postgres().connect();
    connection.setAutoCommit(false);
    Background lock =
        Background.begin(
            surroundings,
            s -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            });
    return () -> {
      lock.await();
      connection.rollback();
      connection.close();
    };
  }

  static Mend allowReadsOnly(Surroundings surroundings) {
    DisposablePostgres server = surroundings.postgres();
    server.execute("alter system set default_transaction_read_only = on");
    server.reload();
    ServerFaults.terminateAll(surroundings);
    return () -> {
      try (Connection connection = server.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("set default_transaction_read_only = off");
        statement.execute("alter system reset default_transaction_read_only");
      }
      server.reload();
      ServerFaults.terminateAll(surroundings);
    };
  }

  static Mend fillDisk(Surroundings surroundings) throws Exception {
    SmallDisk disk = SmallDisk.of(surroundings.postgres());
    Background move = Background.begin(surroundings, s -> disk.fillBeneath("pipeline_run"));
    return () -> {
      move.await();
      disk.free("pipeline_run");
    };
  }

  /** A sequence counts, since what a trigger writes is rolled back with the rest. */
  static Mend refuseOneWrite(Surroundings surroundings, String sqlState) throws SQLException {
    DisposablePostgres server = surroundings.postgres();
    Background trigger =
        Background.begin(
            surroundings,
            s ->
                server.execute(
                    """
                    create sequence refusals;
                    create function refuse_once() returns trigger language plpgsql as $$
                    begin
                      if nextval('refusals') = 1 then
                        raise exception 'once' using errcode = '%s';
                      end if;
                      return new;
                    end $$;
                    create trigger refusal before insert on provider_answer
                      for each row execute function refuse_once();
                    create trigger refusal before insert on pipeline_run
                      for each row execute function refuse_once();
                    """
                        .formatted(sqlState)));
    return () -> {
      trigger.await();
      server.execute("drop function refuse_once cascade; drop sequence refusals");
    };
  }
}
