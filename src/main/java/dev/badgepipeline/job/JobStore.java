package dev.badgepipeline.job;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The truth about jobs. Everything here fails with {@link
 * dev.badgepipeline.database.DataUnavailableException} while the database is away, but for
 * outcomes, which wait for it.
 */
interface JobStore {

  /**
   * Notes a job.
   *
   * @param id of the new job
   * @return the id of the job, which is another one's where that has the same key and has not ended
   */
  Uni<String> create(String id, JobRequest request, int mostUnderWay);

  /** A job; empty if there is none. */
  Uni<Optional<StoredJob>> find(String id);

  /**
   * Jobs, the newest first.
   *
   * @param after the id of the last one of the page before
   */
  Uni<List<StoredJob>> page(Optional<JobState> state, Optional<String> after, int limit);

  /**
   * Items of a job, in its order.
   *
   * @param after the place of the last one of the page before
   */
  Uni<List<JobItem>> items(String id, Optional<ItemOutcome> outcome, long after, int limit);

  /**
   * Moves a job as somebody wants; what was sent out of it is void. Fails with {@link
   * UnknownJobException} or {@link ImpossibleMoveException}.
   */
  Uni<JobBrief> move(String id, JobMove move);

  /** Forgets a job that has ended. Fails like {@link #move}. */
  Uni<Void> delete(String id);

  /** Forgets the oldest jobs that have ended, beyond so many or so old. */
  Uni<Void> forgetOld(int kept, Duration age);

  /**
   * Keeps what an instance leads, gives it what nobody leads, and says which jobs have not ended.
   *
   * @param led what it knows itself to lead; what else is its own was lost by it and is taken anew
   * @param lasts how long it leads them without saying so again
   */
  Uni<List<JobBrief>> lead(String owner, Set<String> led, Duration lasts);

  /**
   * Lets anybody lead what earlier processes of an instance led.
   *
   * @param instance the name that they have in common
   */
  Uni<Void> inherit(String instance);

  /** Lets others lead what an instance leads. */
  Uni<Void> release(String owner);

  /**
   * Adds items that a job has not yet, and says how far they are looked up.
   *
   * @return whether the lease still holds; otherwise nothing was done
   */
  Uni<Boolean> list(Lease lease, List<ListedItem> items, Listing reached);

  /**
   * Moves a job that is led.
   *
   * @return whether it was moved; otherwise the lease does not hold, or the move is not possible
   */
  Uni<Boolean> advance(Lease lease, JobMove move, Optional<Progress> progress);

  /** Says what a job that is led waits for. */
  Uni<Boolean> waits(Lease lease, Optional<String> reason);

  /**
   * Counts a call of a rating provider that is made for a job.
   *
   * @return whether it may be made; otherwise there were as many already, and it is not counted
   */
  Uni<Boolean> countRatingCall(String id, int most);

  /** Items without an outcome, in the job's order. */
  Uni<List<TodoItem>> todo(String id, long after, int limit);

  /** How far a job has come. */
  Uni<Progress> progress(String id);

  /** What a restoration can show for itself. */
  Uni<RestoreProof> proof(String id);

  /**
   * Those among items that have failed which did so for the third time with the same facts, and are
   * left alone from now on.
   */
  Uni<List<SettledItem>> parked(List<SettledItem> failed);

  /**
   * Notes what items came to.
   *
   * @return whether the database knows it; otherwise it waits on disk
   */
  Uni<Boolean> settle(List<SettledItem> items);
}
