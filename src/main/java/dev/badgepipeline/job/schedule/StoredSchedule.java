package dev.badgepipeline.job.schedule;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * A schedule as it is kept.
 *
 * @param document empty for one of the program's own that nobody has changed
 * @param since nothing that was due before counts; empty for one that is not kept yet
 * @param lastDue the last time that was seen to
 * @param lastAt when it ran last, by itself or by hand
 * @param lastJob what it began then
 */
@RegisterForReflection
record StoredSchedule(
    String name,
    Optional<String> document,
    Optional<Instant> since,
    Optional<Instant> lastDue,
    Optional<Instant> lastAt,
    Optional<String> lastJob) {

  /** One that is not kept yet. */
  static StoredSchedule unkept(String name) {
    return new StoredSchedule(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
