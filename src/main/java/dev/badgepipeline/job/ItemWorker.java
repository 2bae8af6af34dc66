package dev.badgepipeline.job;

import dev.badgepipeline.job.ItemRuns.Result;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.NoPosterException;
import dev.badgepipeline.pipeline.OriginalLostException;
import dev.badgepipeline.pipeline.RunFailedException;
import dev.badgepipeline.pipeline.TooBusyException;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Works on the items that come out of the queue. It needs no database: what it must know came with
 * the item, and what came of it may wait. An item whose job was stopped meanwhile is dropped; so is
 * one that could not be worked on for long, which its job sends out once more.
 */
@ApplicationScoped
class ItemWorker implements WorkQueue.Worker {

  private static final Logger LOG = Logger.getLogger(ItemWorker.class);
  private static final int TRIES_OF_A_LIBRARY_THAT_ANSWERS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Brokers take an item away from who holds it for half an hour. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final JobBoard board;
  private final BoardRefresh refresh;
  private final InHand inHand;
  private final ItemMessages messages;
  private final Libraries libraries;
  private final LibraryGates gates;
  private final ItemRuns runs;
  private final OutcomeRecorder recorder;
  private final Clock clock;
  private final SteadyTime time;
  private final Duration settling;
  private volatile boolean stopped;

  ItemWorker(
      JobBoard board,
      BoardRefresh refresh,
      InHand inHand,
      ItemMessages messages,
      Libraries libraries,
      LibraryGates gates,
      ItemRuns runs,
      OutcomeRecorder recorder,
      JobsConfig config,
      Clock clock,
      SteadyTime time) {
    this.board = board;
    this.refresh = refresh;
    this.inHand = inHand;
    this.messages = messages;
    this.libraries = libraries;
    this.gates = gates;
    this.runs = runs;
    this.recorder = recorder;
    this.clock = clock;
    this.time = time;
    this.settling = config.settling();
  }

  /** Lets nothing new begin; what waits for its library is dropped. */
  void stop() {
    stopped = true;
  }

  @Override
  public Uni<Void> work(QueuedWork work) {
    return Uni.createFrom()
        .item(() -> messages.read(work))
        .chain(
            message ->
                verdict(message)
                    .chain(
                        verdict ->
                            verdict == JobBoard.Verdict.DROP_IT || stopped
                                ? Uni.createFrom().voidItem()
                                : inHand.during(message, () -> settled(work, message))));
  }

  /** Whoever was given it before has perhaps just sent its poster. */
  private Uni<Void> settled(QueuedWork work, ItemMessage message) {
    return work.again()
        ? Uni.createFrom().voidItem().onItem().delayIt().by(settling).chain(() -> work(message))
        : work(message);
  }

  /** Without a database nobody can have stopped the job. */
  private Uni<JobBoard.Verdict> verdict(ItemMessage message) {
    JobBoard.Verdict known = board.on(message);
    return known == JobBoard.Verdict.ASK_AGAIN
        ? refresh
            .now()
            .map(
                refreshed ->
                    refreshed && board.on(message) != JobBoard.Verdict.DO_IT
                        ? JobBoard.Verdict.DROP_IT
                        : JobBoard.Verdict.DO_IT)
        : Uni.createFrom().item(known);
  }

  private Uni<Void> work(ItemMessage message) {
    Duration begin = time.passed();
    BooleanSupplier stillWanted =
        () ->
            !stopped
                && board.on(message) != JobBoard.Verdict.DROP_IT
                && time.passed().minus(begin).compareTo(LONGEST) < 0;
    return Uni.createFrom()
        .item(() -> libraries.ref(message.item()))
        .chain(item -> attempt(message, item, stillWanted, /* unavailable= */ 0))
        .onFailure(ItemNotFoundException.class)
        .recoverWithUni(
            gone -> note(message, Result.of(ItemOutcome.SKIPPED, "the library does not have it")));
  }

  private Uni<Void> attempt(
      ItemMessage message, ItemRef item, BooleanSupplier stillWanted, int unavailable) {
    return gates
        .pass(item, stillWanted)
        .chain(
            open ->
                open && stillWanted.getAsBoolean()
                    ? run(message, item, stillWanted, unavailable)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> run(
      ItemMessage message, ItemRef item, BooleanSupplier stillWanted, int unavailable) {
    return runs.run(message, item, gates.paceOf(item.connection()))
        .map(Optional::of)
        .onFailure(failure -> isWorthAnotherTry(failure, unavailable))
        .recoverWithUni(failure -> retreat(item, failure))
        .onFailure()
        .recoverWithItem(failure -> Optional.of(result(message, failure)))
        .chain(
            result ->
                result
                    .map(ended -> note(message, ended))
                    .orElseGet(() -> attempt(message, item, stillWanted, unavailable + 1)));
  }

  /** A library that answers when it is asked, and fails one item again and again, is not away. */
  private static boolean isWorthAnotherTry(Throwable failure, int unavailable) {
    Throwable cause = cause(failure);
    return cause instanceof TooBusyException
        || (cause instanceof LibraryUnavailableException
            && unavailable < TRIES_OF_A_LIBRARY_THAT_ANSWERS);
  }

  private Uni<Optional<Result>> retreat(ItemRef item, Throwable failure) {
    if (cause(failure) instanceof LibraryUnavailableException away) {
      gates.isAway(item.connection(), away);
    }
    return Uni.createFrom().item(Optional.<Result>empty()).onItem().delayIt().by(PAUSE);
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof RunFailedException run ? run.failure() : failure;
  }

  private static Result result(ItemMessage message, Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof ItemNotFoundException) {
      return Result.of(ItemOutcome.SKIPPED, "the library does not have it");
    }
    if (cause instanceof NoPosterException) {
      return Result.of(ItemOutcome.SKIPPED, "it has no poster");
    }
    LOG.debugf(cause, "%s of job %s failed", message.item(), message.job());
    return new Result(
        ItemOutcome.FAILED,
        Optional.of(reason(cause)),
        failure instanceof RunFailedException run
            ? Optional.of(run.report().runId())
            : Optional.empty());
  }

  private static String reason(Throwable cause) {
    return cause instanceof OriginalLostException
        ? "its original is not kept here"
        : Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }

  /** Waits where outcomes come faster than they are written. */
  private Uni<Void> note(ItemMessage message, Result result) {
    SettledItem settled =
        new SettledItem(
            message.job(),
            message.item(),
            message.title(),
            message.attempt(),
            result.outcome(),
            result.reason().orElse(null),
            result.runId().orElse(null),
            clock.instant());
    return recorder.note(settled) || stopped
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .voidItem()
            .onItem()
            .delayIt()
            .by(PAUSE)
            .chain(() -> note(message, result));
  }
}
