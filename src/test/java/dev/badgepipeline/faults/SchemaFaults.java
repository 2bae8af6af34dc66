package dev.badgepipeline.faults;

import static org.awaitility.Awaitility.await;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import dev.badgepipeline.surroundings.Surroundings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Faults of what the server keeps: somebody else has changed it. */
final class SchemaFaults {

  private SchemaFaults() {}

  static Mend changePassword(Surroundings surroundings) throws SQLException {
    DisposablePostgres server = surroundings.postgres();
    Connection owner = server.connect();
    execute(owner, "alter user " + server.user() + " password 'another'");
    surroundings.wayToDatabase().resetOpenConnections();
    return () -> {
      execute(owner, "alter user " + server.user() + " password '" + server.password() + "'");
      owner.close();
    };
  }

  /** Nobody may be connected to a database that is renamed, and the service comes back at once. */
  static Mend renameDatabase(Surroundings surroundings) throws SQLException {
    Connection owner = surroundings.postgres().connect("template1");
    rename(owner, "postgres", "elsewhere");
    return () -> {
      rename(owner, "elsewhere", "postgres");
      owner.close();
    };
  }

  private static void rename(Connection owner, String from, String to) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(2))
        .ignoreExceptions()
        .until(
            () -> {
              execute(
                  owner,
                  "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                      + from
                      + "'");
              execute(owner, "alter database " + from + " rename to " + to);
              return true;
            });
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static Mend hideTables(Surroundings surroundings) {
    return change(
        surroundings,
        """
        alter table settings rename to hidden_settings;
        alter table provider_answer rename to hidden_answer;
        alter table pipeline_run rename to hidden_run;
        """,
        """
        alter table hidden_settings rename to settings;
        alter table hidden_answer rename to provider_answer;
        alter table hidden_run rename to pipeline_run;
        """);
  }

  static Mend hideColumns(Surroundings surroundings) {
    return change(
        surroundings,
        """
        alter table settings rename column document to hidden;
        alter table provider_answer rename column answer to hidden;
        alter table pipeline_run rename column report to hidden;
        """,
        """
        alter table settings rename column hidden to document;
        alter table provider_answer rename column hidden to answer;
        alter table pipeline_run rename column hidden to report;
        """);
  }

  static Mend demandAnotherColumn(Surroundings surroundings) {
    return change(
        surroundings,
        """
        alter table provider_answer add column tenant text not null default 'us';
        alter table pipeline_run add column tenant text not null default 'us';
        alter table provider_answer alter column tenant drop default;
        alter table pipeline_run alter column tenant drop default;
        """,
        """
        alter table provider_answer drop column tenant;
        alter table pipeline_run drop column tenant;
        """);
  }

  static Mend changeTypes(Surroundings surroundings) {
    return change(
        surroundings,
        """
        alter table settings alter column document type varchar(10000);
        alter table settings alter column version type numeric;
        alter table provider_answer alter column answer type varchar(100000);
        """,
        """
        alter table settings alter column document type text;
        alter table settings alter column version type bigint;
        alter table provider_answer alter column answer type text;
        """);
  }

  /**
   * The rows are the same; what open connections have prepared means tables that are gone, since
   * tables, indexes and the types of rows have other OIDs. Locked first, so that nothing is written
   * to a table after its rows were read.
   */
  static Mend restoreTables(Surroundings surroundings) {
    DisposablePostgres server = surroundings.postgres();
    Background restoring =
        Background.begin(
            surroundings,
            s ->
                server.execute(
                    """
                    do $$
                    declare
                      name text;
                      columns text;
                    begin
                      lock table settings, provider_answer, award, pipeline_run
                        in access exclusive mode;
                      alter schema public rename to dump;
                      create schema public;
                      for name in select tablename from pg_tables where schemaname = 'dump' loop
                        execute format('create table public.%1$I (like dump.%1$I including all)', name);
                        select string_agg(format('%I', attname), ', ') into columns
                          from pg_attribute
                         where attrelid = format('dump.%I', name)::regclass
                           and attnum > 0 and not attisdropped and attgenerated = '';
                        execute format(
                          'insert into public.%1$I (%2$s) overriding system value '
                          || 'select %2$s from dump.%1$I', name, columns);
                      end loop;
                      drop schema dump cascade;
                    end $$
                    """));
    return restoring::await;
  }

  static Mend spoilSettings(Surroundings surroundings) {
    return change(
        surroundings,
        """
        create table kept_settings as table settings;
        insert into settings (scope, name, document, version, changed_at)
        select 'everywhere', badge, '{"size": "no size at all"}', 7, now()
          from unnest(array['resolution', 'audio', 'review', 'award']) badge
        on conflict (scope, name) do update set document = excluded.document
        """,
        """
        delete from settings;
        insert into settings select * from kept_settings;
        drop table kept_settings;
        """);
  }

  private static Mend change(Surroundings surroundings, String change, String back) {
    DisposablePostgres server = surroundings.postgres();
    Background changing = Background.begin(surroundings, s -> server.execute(change));
    return () -> {
      changing.await();
      server.execute(back);
    };
  }
}
