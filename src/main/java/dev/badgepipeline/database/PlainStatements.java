package dev.badgepipeline.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows which statements leave nothing behind on their connection once their transaction has ended:
 * single queries, changes of rows and locks of tables that call nothing but functions known not to
 * touch the session. Whatever is not known to be plain is not, so that a new function costs a
 * connection, never a surprise.
 */
final class PlainStatements {

  /** Many more than this service has; lists of parameters make several of one. */
  private static final int KNOWN = 1_000;

  private static final Pattern ROWS =
      Pattern.compile("\\s*(?:select|insert|update|delete|with|lock)\\b", Pattern.CASE_INSENSITIVE);

  /** Several statements in one, and whatever could hide a call from this reader. */
  private static final Pattern HIDING = Pattern.compile(";|--|/\\*|\"\\s*\\(|\\$\\$");

  /** {@code select … into} makes a table. */
  private static final Pattern INTO_NEW_TABLE =
      Pattern.compile("(?<!\\binsert\\s{1,9})\\binto\\b", Pattern.CASE_INSENSITIVE);

  /** A name before a bracket, but for those of tables and columns that are declared there. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<!\\b(?:into|as)\\s{1,9})(?<![\\w.])([a-z_][\\w.]*)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WORDS =
      Set.of(
          "all",
          "and",
          "any",
          "as",
          "by",
          "conflict",
          "distinct",
          "else",
          "except",
          "exists",
          "filter",
          "from",
          "in",
          "join",
          "key",
          "lateral",
          "not",
          "on",
          "or",
          "over",
          "row",
          "select",
          "some",
          "then",
          "union",
          "using",
          "values",
          "when",
          "where");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "abs",
          "array_agg",
          "avg",
          "bool_and",
          "bool_or",
          "cast",
          "clock_timestamp",
          "coalesce",
          "concat",
          "concat_ws",
          "count",
          "extract",
          "greatest",
          "hashtext",
          "hashtextextended",
          "json_agg",
          "json_build_object",
          "jsonb_agg",
          "jsonb_array_elements",
          "jsonb_array_elements_text",
          "jsonb_build_object",
          "jsonb_each_text",
          "jsonb_exists",
          "jsonb_to_recordset",
          "least",
          "length",
          "lower",
          "make_interval",
          "max",
          "min",
          "now",
          "nullif",
          "pg_advisory_xact_lock",
          "position",
          "replace",
          "round",
          "row_number",
          "row_to_json",
          "starts_with",
          "string_agg",
          "string_to_array",
          "substring",
          "sum",
          "to_jsonb",
          "to_regclass",
          "to_timestamp",
          "trim",
          "unnest",
          "upper");

  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(KNOWN).executor(Runnable::run).build();

  /** Whether the connection is afterwards as it was before, whether the statement succeeds. */
  boolean include(String sql) {
    return known.get(sql, PlainStatements::isPlain);
  }

  private static boolean isPlain(String sql) {
    return ROWS.matcher(sql).lookingAt()
        && !HIDING.matcher(sql).find()
        && !INTO_NEW_TABLE.matcher(sql).find()
        && CALL.matcher(sql)
            .results()
            .map(call -> call.group(1))
            .allMatch(PlainStatements::isKnown);
  }

  private static boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORDS.contains(lower) || FUNCTIONS.contains(lower);
  }
}
