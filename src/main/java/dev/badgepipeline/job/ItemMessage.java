package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * An item of a job on its way to a worker, with all that the worker needs to know: it may be
 * without a database.
 *
 * @param job the id of the job
 * @param epoch of the job when it was sent out
 * @param item as callers write it
 * @param badges the names of those that are wanted; empty for all
 */
@RegisterForReflection
record ItemMessage(
    String job,
    long epoch,
    JobWork work,
    String item,
    String title,
    int attempt,
    List<String> badges,
    boolean force,
    boolean dryRun) {

  ItemMessage {
    badges = List.copyOf(badges);
  }
}
