package dev.badgepipeline.database.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a database holds, in a form that a server of any version takes. The program that makes dumps
 * does not come with the server's; this knows of tables, their rows, constraints and indexes.
 *
 * @param tables makes the tables
 * @param rows by table, as a statement that puts them in
 * @param rules makes constraints and indexes
 */
public record Dump(String tables, Map<String, String> rows, String rules) {

  private static final String TABLES =
      """
      select string_agg(name, ',') from (
        select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace) known
      """;

  private static final String MAKES_TABLES =
      """
      select string_agg(statement, '; ') from (
        select format('create table %s (%s)', attrelid::regclass, string_agg(
            format('%I %s', attname, format_type(atttypid, atttypmod))
              || case attgenerated
                   when 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
                   else coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
                 end
              || case when attnotnull then ' not null' else '' end
              || case attidentity when 'a' then ' generated always as identity' else '' end,
            ', ' order by attnum)) as statement
        from pg_class
          join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
          left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where relkind = 'r' and relnamespace = 'public'::regnamespace
        group by attrelid) known
      """;

  private static final String MAKES_RULES =
      """
      select string_agg(statement, '; ') from (
        select format('alter table %s add constraint %I %s',
            conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
        from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
        union all
        select pg_get_indexdef(indexrelid)
        from pg_index join pg_class on pg_class.oid = indexrelid
        where relnamespace = 'public'::regnamespace
          and not exists (select from pg_constraint where conindid = indexrelid)) known
      """;

  /** What a table computes by itself cannot be put into it. */
  private static final String WRITTEN_COLUMNS =
      """
      select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      """;

  /** Takes everything out of a server. */
  public static Dump of(DisposablePostgres server) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (String table : server.ask(TABLES).split(",", -1)) {
      rows.put(table, insertion(table, server));
    }
    return new Dump(server.ask(MAKES_TABLES), rows, server.ask(MAKES_RULES));
  }

  private static String insertion(String table, DisposablePostgres server) {
    return """
        insert into %1$s (%2$s) overriding system value
        select %2$s from json_populate_recordset(null::%1$s, $rows$%3$s$rows$)
        """
        .formatted(
            table,
            server.ask(WRITTEN_COLUMNS.formatted(table)),
            server.ask("select coalesce(json_agg(t), '[]') from " + table + " t"));
  }

  /** Puts everything into a server that has nothing yet. */
  public void restoreTo(DisposablePostgres server) {
    server.execute(tables);
    rows.values().forEach(server::execute);
    server.execute(rules);
  }
}
