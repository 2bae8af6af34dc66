package dev.badgepipeline.start.check;

import java.util.stream.Stream;

/** Whether there is to be a database at all. */
final class DatabaseCheck implements Check {

  static final String URL = "quarkus.datasource.reactive.url";
  private static final String EMBEDDED = "badge-pipeline.database.embedded";

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return settings.isOff(EMBEDDED) && settings.text(URL).isEmpty()
        ? Stream.of(new Mistake(EMBEDDED + " is false and " + URL + " is not set: set one of them"))
        : Stream.empty();
  }
}
