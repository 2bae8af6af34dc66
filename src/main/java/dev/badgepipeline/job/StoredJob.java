package dev.badgepipeline.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it is kept.
 *
 * @param waitsFor what the instance that leads it waits for
 * @param epoch grows whenever the job changes hands or is moved by somebody
 * @param owner the instance that leads it
 * @param deltaSince what has changed since then is looked up at the end
 * @param progress what it came to, once it has ended
 */
record StoredJob(
    String id,
    JobRequest request,
    JobState state,
    Optional<String> waitsFor,
    long epoch,
    Optional<String> owner,
    Listing listing,
    Instant deltaSince,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Progress> progress) {}
