package dev.badgepipeline.job.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobStarter;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Shows schedules to their owner, takes changes, and runs them. */
@ApplicationScoped
public class Schedules {

  private static final Logger LOG = Logger.getLogger(Schedules.class);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int MOST = 100;
  private static final String STAGE = "schedules";

  private final List<ScheduledWork> own;
  private final SchedulesConfig config;
  private final DatabaseTiers tiers;
  private final JobStarter jobs;
  private final BadgeKinds kinds;
  private final ObjectMapper json;
  private final Clock clock;

  Schedules(
      @All List<ScheduledWork> own,
      SchedulesConfig config,
      DatabaseTiers tiers,
      JobStarter jobs,
      BadgeKinds kinds,
      ObjectMapper json,
      Clock clock) {
    this.own = own;
    this.config = config;
    this.tiers = tiers;
    this.jobs = jobs;
    this.kinds = kinds;
    this.json = json;
    this.clock = clock;
  }

  /** All schedules, the program's own first. */
  public Uni<List<ScheduleState>> all() {
    return known().map(all -> all.stream().map(this::state).toList());
  }

  /** A schedule; fails with {@link UnknownScheduleException} when there is none of this name. */
  public Uni<ScheduleState> find(String name) {
    return named(name).map(this::state);
  }

  private ScheduleState state(Schedule schedule) {
    return ScheduleState.of(schedule, schedule.next(now(), config.catchUp()));
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(config.timeZone().orElseGet(ZoneId::systemDefault));
  }

  /** All that can be gone by; what could be once and cannot now is said so in the log. */
  Uni<List<Schedule>> known() {
    return stored()
        .map(
            stored ->
                Stream.concat(
                        own.stream().map(work -> ofProgram(work, stored)),
                        stored.schedules().stream().filter(this::isOfOwner).map(this::ofOwner))
                    .flatMap(Optional::stream)
                    .toList());
  }

  private Uni<StoredSchedules> stored() {
    return tiers.call(STAGE, store -> store.read(new ScheduleLookup()));
  }

  /** The program's own that another version has had are neither. */
  private boolean isOfOwner(StoredSchedule stored) {
    return stored.document().isPresent() && ofProgram(stored.name()).isEmpty();
  }

  private Optional<ScheduledWork> ofProgram(String name) {
    return own.stream().filter(work -> work.name().equals(name)).findFirst();
  }

  private Optional<Schedule> ofProgram(ScheduledWork work, StoredSchedules stored) {
    return usable(
        Optional.of(work),
        stored.named(work.name()).orElseGet(() -> StoredSchedule.unkept(work.name())));
  }

  private Optional<Schedule> ofOwner(StoredSchedule stored) {
    return usable(Optional.empty(), stored);
  }

  private Optional<Schedule> usable(Optional<ScheduledWork> work, StoredSchedule stored) {
    try {
      return Optional.of(Schedule.of(work, draft(stored), stored));
    } catch (InvalidScheduleException e) {
      LOG.warnf("⚠️ The schedule '%s' cannot be gone by: %s", stored.name(), e.getMessage());
      return Optional.empty();
    }
  }

  private ScheduleDraft draft(StoredSchedule stored) {
    try {
      return stored.document().isEmpty()
          ? ScheduleDraft.UNCHANGED
          : json.readValue(stored.document().get(), ScheduleDraft.class);
    } catch (JsonProcessingException e) {
      throw new InvalidScheduleException("it is not understood: " + e.getOriginalMessage());
    }
  }

  private Uni<Schedule> named(String name) {
    return known()
        .map(
            all ->
                all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnknownScheduleException(name)));
  }

  /**
   * Keeps a schedule, in place of what was kept under this name. It is due from now on.
   *
   * @return fails with {@link InvalidScheduleException} for what cannot be
   */
  public Uni<ScheduleState> save(String name, ScheduleDraft draft) {
    return Uni.createFrom()
        .item(() -> checked(name, draft))
        .chain(document -> stored().invoke(kept -> demandRoom(name, kept)).replaceWith(document))
        .chain(document -> transact(new ScheduleRows.Save(name, document, clock.instant())))
        .chain(() -> find(name));
  }

  private String checked(String name, ScheduleDraft draft) {
    if (!NAME.matcher(name).matches()) {
      throw InvalidScheduleException.of(
          "name", "must be 1 to 40 small letters, digits and hyphens, and begin with a letter");
    }
    kinds.select(draft.badges());
    Schedule.of(ofProgram(name), draft, StoredSchedule.unkept(name));
    try {
      return json.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schedule is plain values", e);
    }
  }

  private static void demandRoom(String name, StoredSchedules kept) {
    if (kept.schedules().size() >= MOST && kept.named(name).isEmpty()) {
      throw new InvalidScheduleException("there may be " + MOST + " schedules and no more");
    }
  }

  /** Forgets a schedule; one of the program's own is as it was at first. */
  public Uni<Void> remove(String name) {
    return named(name)
        .chain(
            found ->
                transact(
                    found.own().isPresent()
                        ? new ScheduleRows.Reset(name, clock.instant())
                        : new ScheduleRows.Remove(name)))
        .replaceWithVoid();
  }

  /**
   * Runs a schedule now, whatever its times; the job that it has begun before is joined while that
   * is under way.
   *
   * @return the id of the job; empty where there is nothing to do
   */
  public Uni<Optional<String>> run(String name) {
    return named(name).chain(schedule -> run(schedule, Optional.empty()));
  }

  /** The same, for a time that was due. */
  Uni<Optional<String>> run(Schedule schedule, Optional<Instant> due) {
    return begun(schedule)
        .call(
            job -> transact(new ScheduleRows.NoteRun(schedule.name(), due, clock.instant(), job)));
  }

  private Uni<Optional<String>> begun(Schedule schedule) {
    return schedule.own().isPresent()
        ? schedule.own().get().run()
        : jobs.start(request(schedule)).map(Optional::of);
  }

  private JobRequest request(Schedule schedule) {
    return new JobRequest(
        schedule.work(),
        schedule.items(),
        kinds.select(schedule.badges()),
        /* force= */ false,
        /* dryRun= */ false,
        JobOrigin.SCHEDULE,
        Optional.of("schedule:" + schedule.name()));
  }

  private <T> Uni<T> transact(Work<T> work) {
    return tiers.call(STAGE, (StageStore store) -> store.transact(work));
  }
}
