package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeDecision;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.badge.BadgeProcessor;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.StageLines;
import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.pipeline.StageResult.Applied;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.pipeline.StageResult.Skipped;
import dev.badgepipeline.pipeline.StageResult.StageRun;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsView;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Calls the badge processors one after the other. Whatever one of them does, the next one is
 * called, with a way to the database of its own.
 */
@ApplicationScoped
public class BadgePipeline {

  private static final Logger LOG = Logger.getLogger(BadgePipeline.class);

  private static final Verdict NOT_CHOSEN =
      new Verdict.Nothing("not among the badges that are chosen for items of this type");

  private final BadgeKinds kinds;
  private final BadgeDecision decision;
  private final StageIsolation tiers;
  private final PipelineConfig config;
  private final MeterRegistry meters;

  BadgePipeline(
      BadgeKinds kinds,
      BadgeDecision decision,
      StageIsolation tiers,
      PipelineConfig config,
      MeterRegistry meters) {
    this.kinds = kinds;
    this.decision = decision;
    this.tiers = tiers;
    this.config = config;
    this.meters = meters;
  }

  /**
   * Decides what is to be on the poster of an item. Never fails: what a processor comes to is in
   * its result. Where one fails, what the poster shows of its kind stays.
   */
  Uni<Decision> decide(Question question) {
    List<BadgeProcessor<?>> asked =
        kinds.processors().stream()
            .filter(processor -> question.selection().includes(processor.kind()))
            .toList();
    return stages(asked.stream().filter(Predicate.not(question::mayLeaveOut)).toList(), question)
        .chain(
            first ->
                switchedOn(asked.stream().filter(question::mayLeaveOut).toList(), question)
                    .chain(processors -> stages(processors, question))
                    .map(rest -> Stream.concat(first.stream(), rest.stream()).toList()))
        .map(results -> Decision.of(order(), results, question.shown()));
  }

  /**
   * What is to be decided.
   *
   * @param chosen the badges that the types of items get
   * @param asker for whom
   * @param view the settings that hold
   * @param shown what the poster shows now
   * @param lifetime of what is decided
   */
  record Question(
      Item item,
      BadgeSelection selection,
      BadgesByType chosen,
      Asker asker,
      SettingsView view,
      List<Badge> shown,
      Lifetime lifetime) {

    /** What is to be decided in a run. */
    static Question of(
        Run run,
        Item item,
        BadgeSelection selection,
        BadgesByType chosen,
        SettingsView view,
        List<Badge> shown) {
      return new Question(item, selection, chosen, run.asker(), view, shown, run.lifetime());
    }

    private boolean isChosen(BadgeProcessor<?> processor) {
      return chosen.include(item.type(), processor.kind());
    }

    /** Whether nobody misses a kind if its owner has never touched it. */
    private boolean mayLeaveOut(BadgeProcessor<?> processor) {
      return processor.isOffByDefault()
          && selection.kinds().isEmpty()
          && !view.tries(processor.kind().name())
          && shown(processor.kind()).isEmpty();
    }

    /** What the poster shows now of a kind. */
    private Optional<Badge> shown(BadgeKind kind) {
      return shown.stream().filter(badge -> badge.kind().equals(kind)).findFirst();
    }
  }

  private Uni<List<StageResult>> stages(List<BadgeProcessor<?>> processors, Question question) {
    return Multi.createFrom()
        .iterable(processors)
        .onItem()
        .transformToUniAndConcatenate(processor -> stage(processor, question))
        .collect()
        .asList();
  }

  /**
   * Of kinds that are off by default there are many, and most owners touch few of them: one
   * question finds those, in place of one for each. When it has no answer, none of them is on.
   */
  private Uni<List<BadgeProcessor<?>>> switchedOn(
      List<BadgeProcessor<?>> perhaps, Question question) {
    return perhaps.isEmpty()
        ? Uni.createFrom().item(List.of())
        : CallerContext.current()
            .receive(
                tiers.inIsolation(
                    "settings",
                    store ->
                        decision.touched(perhaps, question.item(), question.view().over(store))))
            .invoke(question.lifetime()::endsUnlessCurrent)
            .map(
                found ->
                    found instanceof Isolated.Done<List<BadgeProcessor<?>>> done
                        ? done.value()
                        : List.of());
  }

  private List<BadgeKind> order() {
    return kinds.processors().stream().<BadgeKind>map(BadgeProcessor::kind).toList();
  }

  private Uni<StageResult> stage(BadgeProcessor<?> processor, Question question) {
    BadgeKind kind = processor.kind();
    return Uni.createFrom()
        .deferred(
            () -> {
              LOG.logf(StageLines.level(), "🛠️ About to call %s processor...", kind);
              if (processor.changesWithTime()) {
                question.lifetime().isOver();
              }
              long started = System.nanoTime();
              return CallerContext.current()
                  .receive(
                      tiers.inIsolation(
                          kind.name(),
                          store ->
                              question.isChosen(processor)
                                  ? bounded(
                                      decision.of(
                                          processor,
                                          question.item(),
                                          question.asker(),
                                          question.view().over(store)))
                                  : Uni.createFrom().item(NOT_CHOSEN)))
                  .invoke(question.lifetime()::endsUnlessCurrent)
                  .map(
                      outcome ->
                          result(
                              kind,
                              outcome,
                              Duration.ofNanos(System.nanoTime() - started),
                              question.shown(kind)))
                  .invoke(this::report);
            });
  }

  /** A processor that never answers must not keep the next one from being called. */
  private Uni<Verdict> bounded(Uni<Verdict> verdict) {
    return verdict.ifNoItem().after(config.stageTimeout()).fail();
  }

  private StageResult result(
      BadgeKind kind, Isolated<Verdict> outcome, Duration took, Optional<Badge> shown) {
    StageRun run =
        new StageRun(outcome.tier(), outcome.attempts(), took.toMillis(), outcome.notices());
    if (outcome instanceof Isolated.Broken<Verdict> broken) {
      return new Failed(kind, reason(broken.failure()), run, shown);
    }
    Verdict verdict = ((Isolated.Done<Verdict>) outcome).value();
    return verdict instanceof Verdict.Show show
        ? new Applied(show.badge(), run, show.details())
        : new Skipped(kind, ((Verdict.Nothing) verdict).reason(), run, verdict.details());
  }

  private String reason(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return "no answer within " + config.stageTimeout().toMillis() + " ms";
    }
    return Reason.of(failure);
  }

  private void report(StageResult result) {
    if (result instanceof Failed failed) {
      LOG.errorf("❌ %s processor failed: %s", failed.kind(), failed.reason());
    }
    LOG.logf(StageLines.level(), "🛠️ %s processor completed", result.kind());
    meters
        .timer(
            "badge_pipeline.stage",
            "badge",
            result.kind().name(),
            "outcome",
            result.outcome().name(),
            "tier",
            result.run().tier().name())
        .record(Duration.ofMillis(result.run().durationMs()));
  }
}
