package dev.badgepipeline.badge;

import java.util.List;
import java.util.Map;

/** What a processor decided. */
public sealed interface Verdict {

  /**
   * Details for the report, by field name, such as {@code ratings} and {@code missing}; they appear
   * in the stage's JSON beside its own fields.
   */
  Map<String, List<?>> details();

  /**
   * A badge of these cells.
   *
   * @param otherwise the reason why there is nothing to show where there are none
   */
  static Verdict of(
      BadgeKind kind, List<BadgeCell> cells, BadgeAppearance appearance, String otherwise) {
    return cells.isEmpty() ? new Nothing(otherwise) : new Show(Badge.of(kind, cells, appearance));
  }

  /** The badge is to be shown. */
  record Show(Badge badge, Map<String, List<?>> details) implements Verdict {
    public Show(Badge badge) {
      this(badge, Map.of());
    }
  }

  /** There is nothing to show, for a reason that the owner understands. */
  record Nothing(String reason, Map<String, List<?>> details) implements Verdict {
    public Nothing(String reason) {
      this(reason, Map.of());
    }
  }
}
