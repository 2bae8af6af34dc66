package dev.badgepipeline.database.embedded;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, in what a program of PostgreSQL has printed, the words that say why it has ended. */
final class LastWords {

  /**
   * The severities that end a server or a program, with the details that follow; not those of
   * connections that came while the server was starting or stopping.
   */
  private static final List<Pattern> DECISIVE =
      Stream.of("PANIC: ", "FATAL: (?! *the database system is)", "error: ", "terminated by signal")
          .map(
              severity ->
                  Pattern.compile("(?m)^.*?(" + severity + " *.*)$(?:\\R^.*?DETAIL: +(.*)$)?"))
          .toList();

  private static final Pattern LINE = Pattern.compile("(?m)^(.*\\S.*)$");
  private static final Pattern SEVERITY = Pattern.compile("^(?:PANIC|FATAL|error): +");

  private LastWords() {}

  /** The decisive line, or else the first; empty where nothing was printed. */
  static Optional<String> in(String output) {
    return Stream.concat(DECISIVE.stream(), Stream.of(LINE))
        .flatMap(pattern -> pattern.matcher(output).results().limit(1))
        .findFirst()
        .map(LastWords::joined);
  }

  private static String joined(MatchResult found) {
    return Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
        .flatMap(group -> Stream.ofNullable(found.group(group)))
        .map(text -> SEVERITY.matcher(text.strip()).replaceFirst(""))
        .collect(Collectors.joining(": "));
  }
}
