package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStatementsTest {

  private final PlainStatements plain = new PlainStatements();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "select scope, document from settings where name = $1 and scope in ($2,$3)",
        "insert into pipeline_run (run_id, report) values ($1, $2) on conflict do nothing",
        "update job set state = $1 where id = $2",
        "delete from rating_wait where since <= now() and (provider = $1 or provider = $2)",
        "with kept as (select id from job) delete from job_item where job in (select id from kept)",
        "insert into item (id) select r.id from jsonb_to_recordset(cast($1 as jsonb)) as r (id text)",
        "select pg_advisory_xact_lock(hashtext($1))",
        "select found.\"runId\" from jsonb_to_recordset($1) as found (\"runId\" text)",
        "lock table settings in exclusive mode",
        "select 1 / 0",
        "select * from no_such_table for update"
      })
  void leaveNothingBehind(String sql) {
    assertThat(plain.include(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set search_path = nowhere",
        "begin",
        "DISCARD ALL",
        "prepare left_over as select 1",
        "create temporary table left_over (id int)",
        "declare left_over cursor with hold for select 1",
        "listen news",
        "select set_config('search_path', 'nowhere', false)",
        "select SET_CONFIG ('search_path', 'nowhere', false)",
        "select pg_catalog.set_config('search_path', 'nowhere', false)",
        "select \"set_config\"('search_path', 'nowhere', false)",
        "select pg_catalog.\"set_config\" ('search_path', 'nowhere', false)",
        "select set_config/* */('search_path', 'nowhere', false)",
        "select set_config-- \n('search_path', 'nowhere', false)",
        "select pg_advisory_lock(4711)",
        "select nextval('numbers')",
        "select somebody_elses_function(1)",
        "select 1; set search_path = nowhere",
        "select * into left_over from settings",
        "with some as (select 1) select * into temp left_over from some"
      })
  void mayLeaveSomethingBehind(String sql) {
    assertThat(plain.include(sql)).isFalse();
  }
}
