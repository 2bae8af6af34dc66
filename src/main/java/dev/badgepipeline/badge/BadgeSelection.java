package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;

/**
 * Which badges a caller asks for.
 *
 * @param kinds the kinds asked for; empty means every enabled kind
 */
@RegisterForReflection
public record BadgeSelection(Set<BadgeKind> kinds) {

  public static final BadgeSelection ALL = new BadgeSelection(Set.of());

  public BadgeSelection {
    kinds = Set.copyOf(kinds);
  }

  public boolean includes(BadgeKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
