package dev.badgepipeline.job.queue;

/**
 * A piece of work on its way.
 *
 * @param id names it; the same work may be on its way twice
 * @param body what only its sender and its worker understand
 * @param again whether it was given to somebody before, who may still be amid it or has just died
 *     of something else
 */
public record QueuedWork(String id, Lane lane, String body, boolean again) {

  /** Work that nobody was given yet. */
  public QueuedWork(String id, Lane lane, String body) {
    this(id, lane, body, /* again= */ false);
  }
}
