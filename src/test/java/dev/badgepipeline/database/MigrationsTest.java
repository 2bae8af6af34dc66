package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The migration by a role without rights, of tables that are not this program's, and that fails.
 */
class MigrationsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
  private static final String ROLE = "guest";

  private static DisposablePostgres postgres;

  @BeforeAll
  static void serverStarts() {
    postgres = DisposablePostgres.startNew();
  }

  @BeforeEach
  void databaseIsEmpty() {
    postgres.execute(
        """
        drop event trigger if exists refuse_award;
        drop schema public cascade;
        create schema public;
        do $$ begin
          if not exists (select from pg_roles where rolname = 'guest') then
            create role guest login password 'of no worth';
          end if;
        end $$;
        grant usage on schema public to public;
        """);
  }

  @AfterAll
  static void serverEnds() {
    postgres.close();
  }

  @Test
  void emptyDatabaseIsMigrated() {
    migrations(postgres.user()).migrate().await().atMost(LONG_ENOUGH);

    assertThat(postgres.ask("select count(*) > 0 from award")).isEqualTo("t");
  }

  @Test
  void roleThatMayNotCreateIsToldWhatToGrant() {
    SchemaProblem problem = problemOf(migrations(ROLE));

    assertThat(problem.reason()).contains("SQLSTATE 42501", "permission denied for schema public");
    assertThat(problem.remedy()).contains("GRANT USAGE, CREATE ON SCHEMA public TO guest");
    assertThat(problem.inOneLine()).doesNotContain("\n");
  }

  @Test
  void rightThatIsGrantedIsEnough() {
    problemOf(migrations(ROLE));
    postgres.execute("grant create on schema public to guest");

    migrations(ROLE).migrate().await().atMost(LONG_ENOUGH);

    assertThat(postgres.ask("select count(*) > 0 from award")).isEqualTo("t");
  }

  @Test
  void tablesOfANewerProgramAreLeftAlone() {
    migrations(postgres.user()).migrate().await().atMost(LONG_ENOUGH);
    postgres.execute(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (99, '99', 'newer', 'SQL', 'V99__newer.sql', 'test', 1, true)
        """);

    SchemaProblem problem = problemOf(migrations(postgres.user()));

    assertThat(problem.reason()).contains("of version 99");
    assertThat(problem.remedy()).contains("newer program");
  }

  @Test
  void tablesOfSomebodyElseAreLeftAlone() {
    postgres.execute("create table customers (id int)");

    SchemaProblem problem = problemOf(migrations(postgres.user()));

    assertThat(problem.remedy()).contains("a database of its own");
  }

  @Test
  void scriptThatFailsIsNamedInOneLine() {
    postgres.execute(
        """
        create schema if not exists refusals;
        create or replace function refusals.refuse() returns event_trigger language plpgsql as $$
        begin
          if exists (select from pg_event_trigger_ddl_commands()
                      where object_identity = 'public.award') then
            raise exception 'no awards here';
          end if;
        end $$;
        create event trigger refuse_award on ddl_command_end when tag in ('CREATE TABLE')
          execute function refusals.refuse();
        """);

    SchemaProblem problem = problemOf(migrations(postgres.user()));

    assertThat(problem.reason()).contains("V1__badges.sql", "no awards here");
    assertThat(problem.inOneLine()).doesNotContain("\n");
  }

  @Test
  void serverThatIsGoneIsNoProblemOfTheTables() {
    DisposablePostgres gone = DisposablePostgres.startNew();
    Migrations migrations = migrations(gone, gone.user());
    gone.close();

    assertThat(failureOf(migrations)).isInstanceOf(ConnectionFailure.class);
  }

  private static Migrations migrations(String role) {
    return migrations(postgres, role);
  }

  private static Migrations migrations(DisposablePostgres server, String role) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
                role,
                server.password())
            .load();
    return new Migrations(flyway, Optional.of(role));
  }

  private static SchemaProblem problemOf(Migrations migrations) {
    Throwable failure = failureOf(migrations);
    assertThat(failure).isInstanceOf(SchemaRefused.class);
    return ((SchemaRefused) failure).problem();
  }

  private static Throwable failureOf(Migrations migrations) {
    return Objects.requireNonNull(
        migrations
            .migrate()
            .onItemOrFailure()
            .transform((done, failure) -> failure)
            .await()
            .atMost(LONG_ENOUGH));
  }
}
