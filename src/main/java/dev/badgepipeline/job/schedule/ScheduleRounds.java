package dev.badgepipeline.job.schedule;

import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs what is due, a round at a time: of several instances the one whose claim comes first. It has
 * no clock or thread of its own; rounds follow each other, never overlap.
 */
@Singleton
class ScheduleRounds {

  private static final Logger LOG = Logger.getLogger(ScheduleRounds.class);

  /** Longer than it takes to begin anything. */
  private static final Duration LONGEST_CLAIM = Duration.ofMinutes(2);

  private final Schedules schedules;
  private final SchedulesConfig config;
  private final DatabaseTiers tiers;
  private final Clock clock;
  private final String instance = UUID.randomUUID().toString();

  ScheduleRounds(Schedules schedules, SchedulesConfig config, DatabaseTiers tiers, Clock clock) {
    this.schedules = schedules;
    this.config = config;
    this.tiers = tiers;
    this.clock = clock;
  }

  /** One round. Never fails: what cannot be done now is done in a later round. */
  Uni<Void> round() {
    return Uni.createFrom()
        .deferred(schedules::known)
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(this::seeTo)
        .onItem()
        .ignoreAsUni()
        .onFailure()
        .invoke(failure -> LOG.debugf("Schedules cannot be read: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> seeTo(Schedule schedule) {
    Instant now = clock.instant();
    Optional<Instant> due =
        schedule.due(
            now.atZone(config.timeZone().orElseGet(ZoneId::systemDefault)), config.catchUp());
    return noticed(schedule)
        .chain(() -> due.isPresent() ? claimed(schedule, due.get(), now) : nothing())
        .onFailure()
        .recoverWithUni(failure -> later(schedule, failure));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /** A schedule of the program's own counts from when it was first seen. */
  private Uni<Boolean> noticed(Schedule schedule) {
    return schedule.stored().since().isPresent()
        ? Uni.createFrom().item(true)
        : transact(new ScheduleRows.Notice(schedule.name(), clock.instant()));
  }

  private Uni<Void> claimed(Schedule schedule, Instant due, Instant now) {
    Instant abandoned = Clock.offset(clock, LONGEST_CLAIM.negated()).instant();
    return transact(new ScheduleRows.Claim(schedule.name(), due, instance, now, abandoned))
        .chain(mine -> mine ? run(schedule, due) : nothing());
  }

  private Uni<Void> run(Schedule schedule, Instant due) {
    return schedules
        .run(schedule, Optional.of(due))
        .invoke(
            job ->
                LOG.infof(
                    "🕒 %s was due: %s",
                    schedule.name(), job.map(id -> "job " + id).orElse("nothing to do")))
        .replaceWithVoid();
  }

  private static Uni<Void> later(Schedule schedule, Throwable failure) {
    if (failure instanceof DataUnavailableException) {
      LOG.debugf("%s waits: %s", schedule.name(), failure.getMessage());
    } else {
      LOG.warnf(failure, "⚠️ %s could not be run, and is tried again", schedule.name());
    }
    return nothing();
  }

  private <T> Uni<T> transact(Work<T> work) {
    return tiers.call("schedules", store -> store.transact(work));
  }
}
