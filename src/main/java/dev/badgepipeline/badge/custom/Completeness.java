package dev.badgepipeline.badge.custom;

import java.util.List;
import java.util.Objects;

/**
 * Whether a condition as it was read has all that it must have. What lacks something is reported by
 * the constraints of its fields, and cannot be looked into further.
 */
@SuppressWarnings("ConstantValue") // documents may leave out what must be there
record Completeness(Condition condition) {

  boolean isLacking() {
    if (condition instanceof Condition.All all) {
      return areLacking(all.all());
    }
    if (condition instanceof Condition.Any any) {
      return areLacking(any.any());
    }
    if (condition instanceof Condition.Not not) {
      return not.not() == null || new Completeness(not.not()).isLacking();
    }
    if (condition instanceof Condition.Is is) {
      return is.fact() == null || is.is() == null || is.is().stream().anyMatch(Objects::isNull);
    }
    if (condition instanceof Condition.Within within) {
      return within.number() == null;
    }
    return condition instanceof Condition.Rated rated && rated.rating() == null;
  }

  private static boolean areLacking(List<Condition> parts) {
    return parts == null
        || parts.stream().anyMatch(part -> part == null || new Completeness(part).isLacking());
  }
}
