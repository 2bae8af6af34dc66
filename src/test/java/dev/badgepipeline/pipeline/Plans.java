package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.database.Tier;
import dev.badgepipeline.pipeline.StageResult.Applied;
import dev.badgepipeline.pipeline.StageResult.Failed;
import dev.badgepipeline.pipeline.StageResult.Skipped;
import dev.badgepipeline.pipeline.StageResult.StageRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Badges and stages as tests of plans and reports need them. */
final class Plans {

  static final BadgeKind RESOLUTION = new BadgeKind("resolution");
  static final BadgeKind REVIEW = new BadgeKind("review");
  static final BadgeKind AWARD = new BadgeKind("award");
  static final List<BadgeKind> ORDER = List.of(RESOLUTION, REVIEW, AWARD);
  static final StageRun RUN = new StageRun(Tier.MAIN_POOL, 1, 6, List.of());

  private Plans() {}

  static Badge badge(String value) {
    return badge(value, BadgeAppearance.at(Position.TOP_RIGHT, 8));
  }

  static Badge badge(String value, BadgeAppearance appearance) {
    return new Badge(RESOLUTION, value, List.of(BadgeCell.text(value)), appearance);
  }

  static Badge review(String value) {
    return new Badge(
        REVIEW, value, List.of(BadgeCell.text(value)), BadgeAppearance.at(Position.BOTTOM_LEFT, 8));
  }

  /** What comes of stages on a poster that shows nothing yet. */
  static Decision decision(StageResult... stages) {
    return Decision.of(ORDER, List.of(stages), List.of());
  }

  static StageResult applied(Badge badge) {
    return new Applied(badge, RUN, Map.of());
  }

  static StageResult skipped() {
    return new Skipped(AWARD, "no award on record", RUN, Map.of());
  }

  static StageResult failed() {
    return failed(Optional.empty());
  }

  /** A stage that broke while the poster showed a badge of it, or none. */
  static StageResult failed(Optional<Badge> shown) {
    return new Failed(REVIEW, "no answer within 20000 ms", RUN, shown);
  }
}
