package dev.badgepipeline.job;

import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.pipeline.BadgingRequest;
import dev.badgepipeline.pipeline.GivenBack;
import dev.badgepipeline.pipeline.ItemBadging;
import dev.badgepipeline.pipeline.Pace;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.Priority;
import dev.badgepipeline.pipeline.RestoringRequest;
import dev.badgepipeline.pipeline.StageOutcome;
import dev.badgepipeline.pipeline.StageResult;
import dev.badgepipeline.ratings.CallAllowance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does with an item what its job is for: the same run as for one item that somebody asks for. */
@ApplicationScoped
class PipelineRuns implements ItemRuns {

  private final ItemBadging badging;
  private final BadgeKinds kinds;
  private final DryRunCalls dryRunCalls;
  private final JobsConfig config;

  PipelineRuns(ItemBadging badging, BadgeKinds kinds, DryRunCalls dryRunCalls, JobsConfig config) {
    this.badging = badging;
    this.kinds = kinds;
    this.dryRunCalls = dryRunCalls;
    this.config = config;
  }

  @Override
  public Uni<Result> run(ItemMessage message, ItemRef item, Pace pace) {
    return switch (message.work()) {
      case BADGE, REFRESH_RATINGS ->
          message.dryRun() ? rehearse(message, item, pace) : badge(message, item, pace);
      case RESTORE ->
          badging
              .giveBack(new RestoringRequest(item, message.dryRun(), pace))
              .map(given -> result(given, message.dryRun()));
    };
  }

  private Uni<Result> badge(ItemMessage message, ItemRef item, Pace pace) {
    return badging
        .badge(request(message, item, pace, CallAllowance.UNLIMITED))
        .map(report -> result(report, Optional.of(report.runId())));
  }

  private Uni<Result> rehearse(ItemMessage message, ItemRef item, Pace pace) {
    DryRunCalls.ForItem calls = dryRunCalls.of(message.job());
    return badging
        .rehearse(request(message, item, pace, calls))
        .map(report -> result(report, Optional.empty()))
        .map(result -> result.and(calls.inWords()));
  }

  private BadgingRequest request(
      ItemMessage message, ItemRef item, Pace pace, CallAllowance ratingCalls) {
    return new BadgingRequest(
        item,
        kinds.select(message.badges()),
        message.force(),
        Priority.JOB,
        pace,
        /* quiet= */ !config.logStages(),
        ratingCalls);
  }

  private static Result result(PipelineReport report, Optional<String> runId) {
    ItemOutcome outcome =
        switch (report.outcome()) {
          case BADGED -> ItemOutcome.BADGED;
          case PARTIAL -> ItemOutcome.PARTIAL;
          case UNCHANGED -> ItemOutcome.UNCHANGED;
          case FAILED -> ItemOutcome.FAILED;
        };
    return new Result(outcome, report.reason().or(() -> failures(report)), runId);
  }

  private static Optional<String> failures(PipelineReport report) {
    String failed =
        report.stages().stream()
            .filter(stage -> stage.outcome() == StageOutcome.FAILED)
            .map(PipelineRuns::failure)
            .collect(Collectors.joining("; "));
    return failed.isEmpty() ? Optional.empty() : Optional.of(failed);
  }

  private static String failure(StageResult stage) {
    return stage instanceof StageResult.Failed failed
        ? failed.kind() + ": " + failed.reason()
        : stage.kind().name();
  }

  private static Result result(GivenBack given, boolean dryRun) {
    if (given instanceof GivenBack.Left left) {
      return Result.of(ItemOutcome.SKIPPED, left.reason());
    }
    boolean proven = ((GivenBack.Restored) given).proven();
    if (dryRun) {
      return Result.of(ItemOutcome.RESTORED, "the original would be given back");
    }
    return proven
        ? new Result(ItemOutcome.RESTORED, Optional.empty(), Optional.empty())
        : Result.of(ItemOutcome.RESTORED, "the library did not give back the same bytes");
  }
}
