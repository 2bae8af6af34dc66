package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.pipeline.StageResult.Applied;
import dev.badgepipeline.pipeline.StageResult.Failed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to be on a poster.
 *
 * @param stages what each processor that was asked came to, in their order
 * @param badges all that are to be drawn, in the order of their kinds: those that were decided, and
 *     those that stay as they are
 */
record Decision(List<StageResult> stages, List<Badge> badges) {

  Decision {
    stages = List.copyOf(stages);
    badges = List.copyOf(badges);
  }

  /**
   * Puts together what was decided and what stays.
   *
   * @param order all kinds
   * @param shown what the poster shows now; kinds that nobody was asked for stay
   */
  static Decision of(List<BadgeKind> order, List<StageResult> stages, List<Badge> shown) {
    Map<BadgeKind, StageResult> asked =
        stages.stream().collect(Collectors.toMap(StageResult::kind, Function.identity()));
    Map<BadgeKind, Badge> now =
        shown.stream().collect(Collectors.toMap(Badge::kind, Function.identity()));
    return new Decision(
        stages,
        order.stream()
            .map(
                kind ->
                    asked.containsKey(kind)
                        ? badge(asked.get(kind))
                        : Optional.ofNullable(now.get(kind)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Badge> badge(StageResult stage) {
    if (stage instanceof Applied applied) {
      return Optional.of(applied.badge());
    }
    return stage instanceof Failed failed ? failed.stays() : Optional.empty();
  }

  boolean anyFailed() {
    return stages.stream().anyMatch(Failed.class::isInstance);
  }

  boolean allFailed() {
    return !stages.isEmpty() && stages.stream().allMatch(Failed.class::isInstance);
  }

  /**
   * The stages in the light of the drawing.
   *
   * @param leftOut why badges that were to be drawn were not
   */
  List<StageResult> stagesWithout(Map<BadgeKind, String> leftOut) {
    return stages.stream()
        .map(
            stage ->
                leftOut.containsKey(stage.kind())
                    ? leftOut(stage, leftOut.get(stage.kind()))
                    : stage)
        .toList();
  }

  private static StageResult leftOut(StageResult stage, String reason) {
    if (stage instanceof Applied applied) {
      return applied.leftOut(reason);
    }
    return stage instanceof Failed failed ? failed.leftOut() : stage;
  }
}
