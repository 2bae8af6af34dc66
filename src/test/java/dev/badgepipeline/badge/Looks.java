package dev.badgepipeline.badge;

import dev.badgepipeline.badge.BadgeAppearance.Content;

/** Appearances for tests. */
public final class Looks {

  private Looks() {}

  /** The same as usual, showing only a part of each cell. */
  public static BadgeAppearance showing(Content content, BadgeAppearance usual) {
    return new BadgeAppearance(
        usual.position(),
        usual.shape(),
        usual.style(),
        usual.orientation(),
        usual.size(),
        usual.margin(),
        usual.padding(),
        usual.spacing(),
        usual.maximum(),
        content,
        usual.background(),
        usual.foreground(),
        usual.opacity(),
        usual.radius(),
        usual.border(),
        usual.shadow());
  }
}
