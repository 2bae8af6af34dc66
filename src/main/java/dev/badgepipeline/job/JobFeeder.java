package dev.badgepipeline.job;

import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Sends the items of jobs to the queue, a little ahead of the workers, in turns: a job never waits
 * for another one's end, and little is on its way when somebody stops a job.
 */
@ApplicationScoped
class JobFeeder {

  private static final int PAGE = 1_000;
  private static final int OFFERS_AT_ONCE = 64;

  private final JobStore store;
  private final WorkQueue queue;
  private final ItemMessages messages;
  private final JobsConfig config;
  private final SteadyTime time;

  JobFeeder(
      JobStore store, WorkQueue queue, ItemMessages messages, JobsConfig config, SteadyTime time) {
    this.store = store;
    this.queue = queue;
    this.messages = messages;
    this.config = config;
    this.time = time;
  }

  private record Turn(LedJob job, TodoItem item) {}

  /** Reads ahead in a job, unless enough is known of it. Fails where the database is away. */
  Uni<Void> readAhead(LedJob job, int jobs) {
    int room = Math.max(1, config.readAhead() / Math.max(1, jobs));
    Optional<Long> from = job.readsFrom(room, time.passed());
    return from.isEmpty()
        ? Uni.createFrom().voidItem()
        : store
            .todo(job.id(), from.get(), Math.min(PAGE, room))
            .invoke(items -> job.read(items, Math.min(PAGE, room)))
            .replaceWithVoid();
  }

  /** Fills the queue. Fails where the queue is away; what was not taken goes out another time. */
  Uni<Void> feed(Collection<LedJob> jobs) {
    return Multi.createFrom()
        .iterable(Arrays.asList(Lane.values()))
        .onItem()
        .transformToUniAndConcatenate(
            lane -> feed(lane, jobs.stream().filter(job -> job.lane() == lane).toList()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> feed(Lane lane, List<LedJob> jobs) {
    return jobs.stream().allMatch(job -> job.ahead() == 0)
        ? Uni.createFrom().voidItem()
        : queue.waiting(lane).chain(waiting -> offer(inTurns(jobs, config.window() - waiting)));
  }

  /** One item of each job, then another one of each. */
  private static List<Turn> inTurns(List<LedJob> jobs, long room) {
    List<Turn> turns = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (LedJob job : jobs) {
        Optional<TodoItem> next = turns.size() < room ? job.next() : Optional.empty();
        next.ifPresent(item -> turns.add(new Turn(job, item)));
        more |= next.isPresent();
      }
    }
    return turns;
  }

  private Uni<Void> offer(List<Turn> turns) {
    return Multi.createFrom()
        .iterable(turns)
        .onItem()
        .transformToUni(this::offer)
        .collectFailures()
        .merge(OFFERS_AT_ONCE)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> offer(Turn turn) {
    return queue
        .offer(messages.write(turn.job().message(turn.item()), turn.job().lane()))
        .onFailure()
        .invoke(() -> turn.job().putBack(turn.item()));
  }
}
