package dev.badgepipeline.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.database.Tier;
import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps jobs in PostgreSQL. */
@ApplicationScoped
class PostgresJobs implements JobStore {

  private static final String STAGE = "job";

  private final StageIsolation tiers;
  private final ObjectMapper json;

  PostgresJobs(StageIsolation tiers, ObjectMapper json) {
    this.tiers = tiers;
    this.json = json;
  }

  private record Named<T>(String name, Function<Mutiny.Session, Uni<T>> work) implements Work<T> {

    @Override
    public Uni<T> in(Mutiny.Session session) {
      return work.apply(session);
    }
  }

  private <T> Uni<T> transact(String name, Function<Mutiny.Session, Uni<T>> work) {
    return tiers
        .inIsolation(STAGE, store -> store.transact(new Named<>(name, work)))
        .map(PostgresJobs::valueOf);
  }

  private static <T> T valueOf(Isolated<T> outcome) {
    if (outcome instanceof Isolated.Done<T> done) {
      return done.value();
    }
    throw thrown(((Isolated.Broken<T>) outcome).failure());
  }

  private static RuntimeException thrown(Throwable failure) {
    return failure instanceof RuntimeException known
        ? known
        : new IllegalStateException("the database fails in an unknown way", failure);
  }

  @Override
  public Uni<String> create(String id, JobRequest request, int mostUnderWay) {
    return transact("note a job", session -> create(session, id, request, mostUnderWay));
  }

  private Uni<String> create(
      Mutiny.Session session, String id, JobRequest request, int mostUnderWay) {
    return jobOf(session, id, request.key())
        .chain(
            known ->
                known
                    .map(job -> Uni.createFrom().item(job))
                    .orElseGet(
                        () ->
                            room(session, mostUnderWay)
                                .chain(() -> insert(session, id, request))
                                .chain(() -> jobOf(session, id, request.key()))
                                .map(Optional::orElseThrow)));
  }

  private static Uni<Optional<String>> jobOf(
      Mutiny.Session session, String id, Optional<String> key) {
    return session
        .createNativeQuery(
            "select id from job where id = :id or (key = :key and ended_at is null) limit 1",
            String.class)
        .setParameter("id", id)
        .setParameter("key", key.orElse(""))
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  private static Uni<Void> room(Mutiny.Session session, int mostUnderWay) {
    return session
        .createNativeQuery("select count(*) from job where ended_at is null", Long.class)
        .getSingleResult()
        .invoke(
            underWay -> {
              if (underWay >= mostUnderWay) {
                throw new TooManyJobsException(mostUnderWay);
              }
            })
        .replaceWithVoid();
  }

  private Uni<Integer> insert(Mutiny.Session session, String id, JobRequest request) {
    return session
        .createNativeQuery(
            """
            insert into job (id, work, request, origin, key, state, epoch, listing, delta_since,
                             created_at)
            values (:id, :work, :request, :origin, nullif(:key, ''), 'WAITING', 1, :listing,
                    now() - interval '5 minutes', now())
            on conflict do nothing
            """)
        .setParameter("id", id)
        .setParameter("work", request.work().name())
        .setParameter("request", write(request))
        .setParameter("origin", request.origin().name())
        .setParameter("key", request.key().orElse(""))
        .setParameter("listing", write(Listing.BEGINNING))
        .executeUpdate();
  }

  @Override
  public Uni<Optional<StoredJob>> find(String id) {
    return transact(
        "find a job",
        session ->
            session
                .find(JobEntity.class, id)
                .map(found -> Optional.ofNullable(found).map(this::stored)));
  }

  @Override
  public Uni<List<StoredJob>> page(Optional<JobState> state, Optional<String> after, int limit) {
    return transact(
        "list jobs",
        session ->
            session
                .createNativeQuery(
                    """
                    select id, request, state, waits_for, epoch, listing, delta_since, created_at,
                           started_at, ended_at, lease_owner, progress
                      from job
                     where (:state = '' or state = :state)
                       and (:after = '' or (created_at, id) <
                            (select created_at, id from job where id = :after))
                     order by created_at desc, id desc
                     limit :limit
                    """,
                    JobEntity.class)
                .setParameter("state", state.map(JobState::name).orElse(""))
                .setParameter("after", after.orElse(""))
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> found.stream().map(this::stored).toList()));
  }

  private StoredJob stored(JobEntity job) {
    return new StoredJob(
        job.id,
        read(job.request, JobRequest.class),
        job.state,
        Optional.ofNullable(job.waitsFor),
        job.epoch,
        Optional.ofNullable(job.leaseOwner),
        read(job.listing, Listing.class),
        job.deltaSince,
        job.createdAt,
        Optional.ofNullable(job.startedAt),
        Optional.ofNullable(job.endedAt),
        Optional.ofNullable(job.progress).map(text -> read(text, Progress.class)));
  }

  @Override
  public Uni<List<JobItem>> items(String id, Optional<ItemOutcome> outcome, long after, int limit) {
    return transact(
        "list items of a job",
        session ->
            session
                .createNativeQuery(
                    """
                    select seq, item_id, title, outcome, reason, run_id from job_item
                     where job_id = :id and seq > :after and (:outcome = '' or outcome = :outcome)
                     order by seq
                     limit :limit
                    """,
                    Object[].class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("outcome", outcome.map(ItemOutcome::name).orElse(""))
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresJobs::item).toList()));
  }

  private static JobItem item(Object[] row) {
    return new JobItem(
        (Long) row[0],
        (String) row[1],
        (String) row[2],
        text(row[3]).map(ItemOutcome::valueOf),
        text(row[4]),
        text(row[5]));
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable((String) column);
  }

  @Override
  public Uni<JobBrief> move(String id, JobMove move) {
    return transact(move.inWords() + " a job", session -> move(session, id, move));
  }

  private static Uni<JobBrief> move(Mutiny.Session session, String id, JobMove move) {
    return lockedState(session, id)
        .map(
            state ->
                state.after(move).orElseThrow(() -> new ImpossibleMoveException(id, state, move)))
        .call(next -> move == JobMove.RETRY ? retry(session, id) : Uni.createFrom().voidItem())
        .call(next -> moveTo(session, id, next))
        .chain(() -> brief(session, id));
  }

  private static Uni<JobState> lockedState(Mutiny.Session session, String id) {
    return session
        .createNativeQuery("select state from job where id = :id for update", String.class)
        .setParameter("id", id)
        .getSingleResultOrNull()
        .map(
            state -> {
              if (state == null) {
                throw new UnknownJobException(id);
              }
              return JobState.valueOf(state);
            });
  }

  private static Uni<Integer> moveTo(Mutiny.Session session, String id, JobState next) {
    return session
        .createNativeQuery(
            """
            update job
               set state = :state, epoch = epoch + 1, waits_for = null, lease_owner = null,
                   lease_until = null, progress = null,
                   key = case when ended_at is null then key end,
                   ended_at = case when :ended then now() end
             where id = :id
            """)
        .setParameter("state", next.name())
        .setParameter("ended", next.isEnded())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** What has failed is to do again, and what is held against its items is forgotten. */
  private static Uni<Integer> retry(Mutiny.Session session, String id) {
    return session
        .createNativeQuery(
            """
            update job_item set facts = null
             where outcome = 'FAILED'
               and item_id in (select item_id from job_item
                                where job_id = :id and outcome = 'FAILED')
            """)
        .setParameter("id", id)
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(
                        """
                        update job_item
                           set outcome = null, reason = null, run_id = null, ended_at = null,
                               attempt = attempt + 1
                         where job_id = :id and outcome = 'FAILED'
                        """)
                    .setParameter("id", id)
                    .executeUpdate());
  }

  private static Uni<JobBrief> brief(Mutiny.Session session, String id) {
    return session
        .createNativeQuery(
            "select id, state, epoch, lease_owner from job where id = :id", Object[].class)
        .setParameter("id", id)
        .getSingleResult()
        .map(PostgresJobs::brief);
  }

  private static JobBrief brief(Object[] row) {
    return new JobBrief(
        (String) row[0], JobState.valueOf((String) row[1]), (Long) row[2], text(row[3]));
  }

  @Override
  public Uni<Void> delete(String id) {
    return transact(
            "delete a job",
            session ->
                lockedState(session, id)
                    .invoke(
                        state -> {
                          if (!state.isEnded()) {
                            throw new ImpossibleMoveException(id, state, JobMove.DELETE);
                          }
                        }))
        .chain(() -> forget(id));
  }

  /** Some thousand rows at a time, so that no statement takes longer than it may. */
  private Uni<Void> forget(String id) {
    return transact("delete items of a job", session -> deleteSome(session, id))
        .repeat()
        .whilst(deleted -> deleted > 0)
        .collect()
        .last()
        .chain(() -> transact("delete a job", session -> deleteJob(session, id)))
        .replaceWithVoid();
  }

  private static Uni<Integer> deleteSome(Mutiny.Session session, String id) {
    return session
        .createNativeQuery(
            """
            delete from job_item
             where job_id = :id
               and item_id in (select item_id from job_item where job_id = :id limit 5000)
            """)
        .setParameter("id", id)
        .executeUpdate();
  }

  private static Uni<Integer> deleteJob(Mutiny.Session session, String id) {
    return session
        .createNativeQuery("delete from job where id = :id and ended_at is not null")
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public Uni<Void> forgetOld(int kept, Duration age) {
    return transact("look for old jobs", session -> oldJobs(session, kept, age))
        .onItem()
        .transformToMulti(ids -> Multi.createFrom().iterable(ids))
        .onItem()
        .transformToUniAndConcatenate(this::forget)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<List<String>> oldJobs(Mutiny.Session session, int kept, Duration age) {
    return session
        .createNativeQuery(
            """
            select id from job
             where ended_at < now() - cast(:age as double precision) * interval '1 second'
                or (ended_at is not null
                    and id not in (select id from job where ended_at is not null
                                    order by ended_at desc limit :kept))
             limit 20
            """,
            String.class)
        .setParameter("age", (double) age.toSeconds())
        .setParameter("kept", kept)
        .getResultList();
  }

  @Override
  public Uni<List<JobBrief>> lead(String owner, Set<String> led, Duration lasts) {
    return transact(
        "lead jobs",
        session ->
            underWay(session)
                .chain(
                    jobs ->
                        jobs.isEmpty()
                            ? Uni.createFrom().item(jobs)
                            : take(session, owner, String.join(",", led), lasts)
                                .chain(() -> underWay(session))));
  }

  private static Uni<List<JobBrief>> underWay(Mutiny.Session session) {
    return session
        .createNativeQuery(
            """
            select id, state, epoch, lease_owner from job
             where ended_at is null order by created_at, id
            """,
            Object[].class)
        .getResultList()
        .map(rows -> rows.stream().map(PostgresJobs::brief).toList());
  }

  private static Uni<Integer> take(
      Mutiny.Session session, String owner, String led, Duration lasts) {
    return session
        .createNativeQuery(
            """
            update job
               set lease_until = now() + cast(:lasts as double precision) * interval '1 second'
             where ended_at is null and lease_owner = :owner
               and id = any(string_to_array(:led, ','))
            """)
        .setParameter("lasts", lasts.toMillis() / 1_000.0)
        .setParameter("owner", owner)
        .setParameter("led", led)
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(
                        """
                        update job
                           set lease_owner = :owner, epoch = epoch + 1, waits_for = null,
                               lease_until = now()
                                 + cast(:lasts as double precision) * interval '1 second'
                         where id in (select id from job
                                       where ended_at is null and state <> 'PAUSED'
                                         and (lease_owner is null or lease_until < now()
                                              or (lease_owner = :owner
                                                  and not id = any(string_to_array(:led, ','))))
                                         for update skip locked)
                        """)
                    .setParameter("owner", owner)
                    .setParameter("lasts", lasts.toMillis() / 1_000.0)
                    .setParameter("led", led)
                    .executeUpdate());
  }

  @Override
  public Uni<Void> inherit(String instance) {
    return release("starts_with(lease_owner, :owner)", instance + "/");
  }

  @Override
  public Uni<Void> release(String owner) {
    return release("lease_owner = :owner", owner);
  }

  private Uni<Void> release(String whose, String owner) {
    return transact(
            "release jobs",
            session ->
                session
                    .createNativeQuery(
                        """
                        update job set lease_owner = null, lease_until = null
                         where ended_at is null and\s"""
                            + whose)
                    .setParameter("owner", owner)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> list(Lease lease, List<ListedItem> items, Listing reached) {
    String found = write(items);
    return transact(
        "list a page of a job",
        session ->
            heldState(session, lease)
                .chain(
                    held ->
                        held.isEmpty()
                            ? Uni.createFrom().item(false)
                            : add(session, lease, found)
                                .chain(() -> reach(session, lease, reached))
                                .replaceWith(true)));
  }

  /** The state of a job whose lease holds, and nobody else moves it until the end. */
  private static Uni<Optional<String>> heldState(Mutiny.Session session, Lease lease) {
    return session
        .createNativeQuery(
            """
            select state from job
             where id = :id and epoch = :epoch and lease_owner = :owner for update
            """,
            String.class)
        .setParameter("id", lease.jobId())
        .setParameter("epoch", lease.epoch())
        .setParameter("owner", lease.owner())
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  /**
   * What has failed three times though nothing about it has changed is left alone, unless somebody
   * asks for it.
   */
  private static Uni<Integer> add(Mutiny.Session session, Lease lease, String items) {
    return session
        .createNativeQuery(
            """
            insert into job_item (job_id, item_id, title, facts, outcome, reason, run_id, ended_at)
            select job.id, found.id, found.title, found.facts,
                   case when coalesce(found.skipped, parked.reason) is not null
                        then 'SKIPPED'
                        when found."lastRun" is not null
                        then 'UNCHANGED' end,
                   coalesce(found.skipped,
                            'parked, since it failed three times, at last: ' || parked.reason,
                            case when found."lastRun" is not null
                                 then 'nothing has changed since its last run' end),
                   found."lastRun",
                   case when coalesce(found.skipped, parked.reason, found."lastRun") is not null
                        then now() end
              from job
             cross join
                   jsonb_to_recordset(cast(cast(:items as text) as jsonb))
                     as found(id text, title text, facts text, skipped text,
                              "lastRun" text)
              left join lateral
                   (select (array_agg(failed.reason))[1] as reason
                      from (select reason from job_item
                             where item_id = found.id and outcome = 'FAILED'
                               and facts = found.facts
                             order by ended_at desc limit 3) failed
                    having count(*) = 3) last_failures on true
              left join lateral
                   (select last_failures.reason where job.origin <> 'PERSON') parked on true
             where job.id = :id
            on conflict (job_id, item_id) do nothing
            """)
        .setParameter("id", lease.jobId())
        .setParameter("items", items)
        .executeUpdate();
  }

  private Uni<Integer> reach(Mutiny.Session session, Lease lease, Listing reached) {
    return session
        .createNativeQuery("update job set listing = :listing where id = :id")
        .setParameter("listing", write(reached))
        .setParameter("id", lease.jobId())
        .executeUpdate();
  }

  @Override
  public Uni<Boolean> advance(Lease lease, JobMove move, Optional<Progress> progress) {
    return transact(
        "move a job on",
        session ->
            heldState(session, lease)
                .chain(
                    held ->
                        held.map(JobState::valueOf)
                            .flatMap(state -> state.after(move))
                            .map(next -> advance(session, lease, next, progress))
                            .orElseGet(() -> Uni.createFrom().item(false))));
  }

  /** A job does not end while an item of it has no outcome. */
  private Uni<Boolean> advance(
      Mutiny.Session session, Lease lease, JobState next, Optional<Progress> progress) {
    return session
        .createNativeQuery(
            """
            update job
               set state = :state, started_at = coalesce(started_at, now()), waits_for = null,
                   ended_at = case when :ended then now() end,
                   progress = nullif(:progress, '')
             where id = :id
               and (:state not in ('DONE', 'DONE_WITH_FAILURES')
                    or not exists (select 1 from job_item where job_id = :id and outcome is null))
            """)
        .setParameter("state", next.name())
        .setParameter("ended", next.isEnded())
        .setParameter("progress", progress.map(this::write).orElse(""))
        .setParameter("id", lease.jobId())
        .executeUpdate()
        .map(moved -> moved == 1);
  }

  @Override
  public Uni<Boolean> waits(Lease lease, Optional<String> reason) {
    return transact(
        "say what a job waits for",
        session ->
            session
                .createNativeQuery(
                    """
                    update job set waits_for = nullif(:reason, '')
                     where id = :id and epoch = :epoch and lease_owner = :owner
                    """)
                .setParameter("reason", reason.orElse(""))
                .setParameter("id", lease.jobId())
                .setParameter("epoch", lease.epoch())
                .setParameter("owner", lease.owner())
                .executeUpdate()
                .map(said -> said == 1));
  }

  @Override
  public Uni<Boolean> countRatingCall(String id, int most) {
    return transact(
        "count a rating call",
        session ->
            session
                .createNativeQuery(
                    """
                    update job set rating_calls = rating_calls + 1
                     where id = :id and rating_calls < :most
                    """)
                .setParameter("id", id)
                .setParameter("most", most)
                .executeUpdate()
                .map(counted -> counted == 1));
  }

  @Override
  public Uni<List<TodoItem>> todo(String id, long after, int limit) {
    return transact(
        "read items of a job",
        session ->
            session
                .createNativeQuery(
                    """
                    select seq, item_id, title, attempt from job_item
                     where job_id = :id and outcome is null and seq > :after order by seq
                     limit :limit
                    """,
                    Object[].class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(
                                row ->
                                    new TodoItem(
                                        (Long) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (Integer) row[3]))
                            .toList()));
  }

  @Override
  public Uni<Progress> progress(String id) {
    return transact(
        "count the outcomes of a job",
        session ->
            session
                .createNativeQuery(
                    """
                    select outcome, count(*),
                           count(*) filter (where item.ended_at > now() - interval '2 minutes'),
                           cast(extract(epoch from least(interval '2 minutes',
                                                         now() - max(job.started_at)))
                                as double precision)
                      from job_item item join job on job.id = item.job_id
                     where job_id = :id group by outcome
                    """,
                    Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(Counted::progress));
  }

  @Override
  public Uni<RestoreProof> proof(String id) {
    return transact(
        "prove a restoration",
        session ->
            session
                .createNativeQuery(
                    """
                    select outcome, coalesce(reason, ''), count(*) from job_item
                     where job_id = :id and outcome is not null
                     group by outcome, reason order by count(*) desc, reason limit 100
                    """,
                    Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(Counted::proof));
  }

  @Override
  public Uni<List<SettledItem>> parked(List<SettledItem> failed) {
    return transact(
            "count failures",
            session ->
                session
                    .createNativeQuery(
                        """
                        select last.item_id
                          from jsonb_to_recordset(cast(cast(:items as text) as jsonb))
                               as failed("jobId" text, "itemId" text)
                          join job_item last
                            on last.job_id = failed."jobId" and last.item_id = failed."itemId"
                          join job_item every
                            on every.item_id = last.item_id and every.facts = last.facts
                           and every.outcome = 'FAILED'
                         group by last.item_id having count(*) = 3
                        """,
                        String.class)
                    .setParameter("items", write(failed))
                    .getResultList())
        .map(ids -> failed.stream().filter(item -> ids.contains(item.itemId())).toList());
  }

  @Override
  public Uni<Boolean> settle(List<SettledItem> items) {
    SaveOutcomes change = new SaveOutcomes(write(items));
    return tiers
        .inIsolation(STAGE, store -> store.write(change))
        .map(
            written -> {
              valueOf(written);
              return written.tier() != Tier.CACHE_ONLY;
            });
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("it is plain values", e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a job that is kept cannot be understood", e);
    }
  }
}
