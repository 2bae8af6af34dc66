package dev.badgepipeline.job;

import dev.badgepipeline.database.DataUnavailableException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps jobs in memory, by the rules by which the database keeps them; and can be away. */
final class MemoryJobs implements JobStore {

  private final Map<String, StoredJob> jobs = new LinkedHashMap<>();
  private final Map<String, Map<String, Row>> items = new LinkedHashMap<>();
  private final List<SettledItem> waiting = new ArrayList<>();
  private final Map<String, Integer> ratingCalls = new LinkedHashMap<>();
  private boolean isAway;

  private record Row(JobItem item, int attempt) {}

  /** The database is away, or back, when it is told what waited for it. */
  synchronized void away(boolean away) {
    isAway = away;
    if (!away) {
      waiting.forEach(this::apply);
      waiting.clear();
    }
  }

  private synchronized <T> Uni<T> there(Supplier<T> work) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (this) {
                if (isAway) {
                  throw new DataUnavailableException("it is away");
                }
                return work.get();
              }
            });
  }

  @Override
  public Uni<String> create(String id, JobRequest request, int mostUnderWay) {
    return there(
        () -> {
          jobs.put(
              id,
              new StoredJob(
                  id,
                  request,
                  JobState.WAITING,
                  Optional.empty(),
                  1,
                  Optional.empty(),
                  Listing.BEGINNING,
                  Instant.EPOCH,
                  Instant.EPOCH,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
          items.put(id, new LinkedHashMap<>());
          return id;
        });
  }

  @Override
  public Uni<Optional<StoredJob>> find(String id) {
    return there(() -> Optional.ofNullable(jobs.get(id)));
  }

  @Override
  public Uni<List<StoredJob>> page(Optional<JobState> state, Optional<String> after, int limit) {
    return there(() -> List.copyOf(jobs.values()));
  }

  @Override
  public Uni<List<JobItem>> items(String id, Optional<ItemOutcome> outcome, long after, int limit) {
    return there(() -> rows(id).values().stream().map(Row::item).toList());
  }

  private Map<String, Row> rows(String id) {
    return items.getOrDefault(id, new LinkedHashMap<>());
  }

  private StoredJob job(String id) {
    return Optional.ofNullable(jobs.get(id)).orElseThrow(() -> new UnknownJobException(id));
  }

  private JobBrief put(
      StoredJob job, JobState state, long epoch, Optional<String> owner, Listing listing) {
    jobs.put(
        job.id(),
        new StoredJob(
            job.id(),
            job.request(),
            state,
            Optional.empty(),
            epoch,
            owner,
            listing,
            job.deltaSince(),
            job.createdAt(),
            state == JobState.WAITING ? job.startedAt() : Optional.of(Instant.EPOCH),
            state.isEnded() ? Optional.of(Instant.EPOCH) : Optional.empty(),
            job.progress()));
    return new JobBrief(job.id(), state, epoch, owner);
  }

  @Override
  public Uni<JobBrief> move(String id, JobMove move) {
    return there(
        () -> {
          StoredJob job = job(id);
          JobState next =
              job.state()
                  .after(move)
                  .orElseThrow(() -> new ImpossibleMoveException(id, job.state(), move));
          if (move == JobMove.RETRY) {
            rows(id).replaceAll((item, row) -> again(row));
          }
          return put(job, next, job.epoch() + 1, Optional.empty(), job.listing());
        });
  }

  private static Row again(Row row) {
    return row.item().outcome().equals(Optional.of(ItemOutcome.FAILED))
        ? new Row(without(row.item()), row.attempt() + 1)
        : row;
  }

  private static JobItem without(JobItem item) {
    return new JobItem(
        item.seq(), item.id(), item.title(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public Uni<Void> delete(String id) {
    return there(() -> jobs.remove(id)).replaceWithVoid();
  }

  @Override
  public Uni<Void> forgetOld(int kept, Duration age) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<List<JobBrief>> lead(String owner, Set<String> led, Duration lasts) {
    return there(
        () -> {
          List.copyOf(jobs.values()).stream()
              .filter(job -> !job.state().isEnded() && job.state() != JobState.PAUSED)
              .filter(job -> job.owner().isEmpty() || !led.contains(job.id()))
              .forEach(
                  job -> put(job, job.state(), job.epoch() + 1, Optional.of(owner), job.listing()));
          return jobs.values().stream()
              .filter(job -> !job.state().isEnded())
              .map(job -> new JobBrief(job.id(), job.state(), job.epoch(), job.owner()))
              .toList();
        });
  }

  @Override
  public Uni<Void> inherit(String instance) {
    return there(
        () -> {
          for (StoredJob job : List.copyOf(jobs.values())) {
            if (job.owner().filter(owner -> owner.startsWith(instance + "/")).isPresent()) {
              put(job, job.state(), job.epoch(), Optional.empty(), job.listing());
            }
          }
          return null;
        });
  }

  @Override
  public Uni<Void> release(String owner) {
    return Uni.createFrom().voidItem();
  }

  private boolean holds(Lease lease) {
    StoredJob job = jobs.get(lease.jobId());
    return job != null
        && job.epoch() == lease.epoch()
        && job.owner().equals(Optional.of(lease.owner()));
  }

  @Override
  public Uni<Boolean> list(Lease lease, List<ListedItem> found, Listing reached) {
    return there(
        () -> {
          if (!holds(lease)) {
            return false;
          }
          found.forEach(
              item -> rows(lease.jobId()).computeIfAbsent(item.id(), id -> row(lease, item)));
          StoredJob job = job(lease.jobId());
          put(job, job.state(), job.epoch(), job.owner(), reached);
          return true;
        });
  }

  private Row row(Lease lease, ListedItem item) {
    return new Row(
        new JobItem(
            rows(lease.jobId()).size() + 1L,
            item.id(),
            item.title(),
            Optional.ofNullable(item.skipped()).map(reason -> ItemOutcome.SKIPPED),
            Optional.ofNullable(item.skipped()),
            Optional.empty()),
        /* attempt= */ 1);
  }

  @Override
  public Uni<Boolean> advance(Lease lease, JobMove move, Optional<Progress> progress) {
    return there(
        () -> {
          StoredJob job = job(lease.jobId());
          Optional<JobState> next = holds(lease) ? job.state().after(move) : Optional.empty();
          next.ifPresent(state -> put(job, state, job.epoch(), job.owner(), job.listing()));
          return next.isPresent();
        });
  }

  @Override
  public Uni<Boolean> waits(Lease lease, Optional<String> reason) {
    return there(() -> holds(lease));
  }

  @Override
  public Uni<Boolean> countRatingCall(String id, int most) {
    return there(
        () -> ratingCalls.getOrDefault(id, 0) < most && ratingCalls.merge(id, 1, Integer::sum) > 0);
  }

  @Override
  public Uni<List<TodoItem>> todo(String id, long after, int limit) {
    return there(
        () ->
            rows(id).values().stream()
                .filter(row -> row.item().outcome().isEmpty() && row.item().seq() > after)
                .limit(limit)
                .map(
                    row ->
                        new TodoItem(
                            row.item().seq(), row.item().id(), row.item().title(), row.attempt()))
                .toList());
  }

  @Override
  public Uni<Progress> progress(String id) {
    return there(() -> counted(id));
  }

  private Progress counted(String id) {
    Map<ItemOutcome, Long> counts = new EnumMap<>(ItemOutcome.class);
    rows(id)
        .values()
        .forEach(
            row -> row.item().outcome().ifPresent(outcome -> counts.merge(outcome, 1L, Long::sum)));
    return new Progress(rows(id).size(), counts, 0, Optional.empty());
  }

  @Override
  public Uni<RestoreProof> proof(String id) {
    return there(() -> new RestoreProof(counted(id).of(ItemOutcome.RESTORED), 0, List.of()));
  }

  @Override
  public Uni<List<SettledItem>> parked(List<SettledItem> failed) {
    return there(List::of);
  }

  @Override
  public synchronized Uni<Boolean> settle(List<SettledItem> settled) {
    if (isAway) {
      waiting.addAll(settled);
      return Uni.createFrom().item(false);
    }
    return there(
        () -> {
          settled.forEach(this::apply);
          return true;
        });
  }

  private void apply(SettledItem done) {
    rows(done.jobId())
        .computeIfPresent(
            done.itemId(),
            (id, row) ->
                row.attempt() == done.attempt() && row.item().outcome().isEmpty()
                    ? new Row(
                        new JobItem(
                            row.item().seq(),
                            id,
                            row.item().title(),
                            Optional.of(done.outcome()),
                            Optional.ofNullable(done.reason()),
                            Optional.ofNullable(done.runId())),
                        row.attempt())
                    : row);
  }
}
