package dev.badgepipeline.badge;

import dev.badgepipeline.settings.SettingsInMemory;
import java.util.List;

/** Kinds of badges without a container. */
public final class Kinds {

  private Kinds() {}

  /** These, as all that there are. */
  public static BadgeKinds of(List<BadgeProcessor<?>> processors) {
    return new BadgeKinds(processors);
  }

  public static BadgeDecision decision() {
    return new BadgeDecision(SettingsInMemory.reader());
  }
}
