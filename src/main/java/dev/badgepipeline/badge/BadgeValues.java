package dev.badgepipeline.badge;

import java.util.Set;

/** All values that one kind of badge can show. */
public interface BadgeValues {

  BadgeKind kind();

  Set<BadgeValue> values();
}
