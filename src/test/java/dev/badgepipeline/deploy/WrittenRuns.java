package dev.badgepipeline.deploy;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reports of runs that a database was given, as the database itself notes them.
 *
 * @param database on which the service has made its tables
 */
record WrittenRuns(DisposablePostgres database) {

  /**
   * Begins to note every row that comes in.
   *
   * @param each how long it takes to write one
   */
  static WrittenRuns notedBy(DisposablePostgres database, Duration each) {
    database.execute(
        """
        create table written (place serial, run_id text);
        create function note_run() returns trigger language plpgsql as $$
        begin
          insert into written (run_id) values (new.run_id);
          perform pg_sleep(%s);
          return null;
        end $$;
        create trigger note_run after insert on pipeline_run
          for each row execute function note_run();
        """
            .formatted(each.toMillis() / 1e3));
    return new WrittenRuns(database);
  }

  /** Their ids in the order in which they came in, each as often as it did. */
  List<String> inOrder() {
    return split(database.ask("select string_agg(run_id, ',' order by place) from written"));
  }

  /** The ids of those that can be read now. */
  List<String> kept() {
    return split(database.ask("select string_agg(run_id, ',') from pipeline_run"));
  }

  private static List<String> split(String ids) {
    return Stream.of(ids.split(",")).filter(id -> !id.isEmpty() && !id.equals("null")).toList();
  }
}
