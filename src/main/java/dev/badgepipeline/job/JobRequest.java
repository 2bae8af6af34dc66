package dev.badgepipeline.job;

import dev.badgepipeline.badge.BadgeSelection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a job.
 *
 * @param badges which badges
 * @param force uploads even what the library shows already
 * @param dryRun does everything but upload
 * @param key names what is to be done, such as {@code sweep:2026-11-29T04:15Z}: a request with the
 *     key of a job joins that job; empty for a job of its own
 */
@RegisterForReflection
public record JobRequest(
    JobWork work,
    ItemFilter items,
    BadgeSelection badges,
    boolean force,
    boolean dryRun,
    JobOrigin origin,
    Optional<String> key) {

  /** Work on items that were found to want it. */
  public static JobRequest ofItems(JobWork work, List<String> ids, JobOrigin origin, String key) {
    return new JobRequest(
        work,
        ItemFilter.of(ids),
        BadgeSelection.ALL,
        /* force= */ false,
        /* dryRun= */ false,
        origin,
        Optional.of(key));
  }
}
