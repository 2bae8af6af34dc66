package dev.badgepipeline.rendering.placement;

import dev.badgepipeline.badge.Badge;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A choice as it is kept with a poster, so that badges do not move whenever a rating changes.
 *
 * @param reason why it was chosen then
 * @param subject names the original, the kinds of its badges and their looks
 * @param cells how many each badge had then, in their order
 */
@RegisterForReflection
public record ChosenArrangement(
    PosterArrangement arrangement, String reason, String subject, List<Integer> cells) {

  public ChosenArrangement {
    cells = List.copyOf(cells);
  }

  /** Keeps a choice that was made for badges. */
  public static ChosenArrangement of(ArrangementChoice choice, String subject, List<Badge> badges) {
    return new ChosenArrangement(choice.arrangement(), choice.reason(), subject, counted(badges));
  }

  private static List<Integer> counted(List<Badge> badges) {
    return badges.stream().map(badge -> badge.cells().size()).toList();
  }

  /**
   * Whether it was made for these badges too. Those that have become smaller hide no more than they
   * did, as while a provider is away; with a further rating they may.
   *
   * @param ofThem what they are together with their poster, as {@link #subject} has it
   */
  public boolean holdsFor(String ofThem, List<Badge> badges) {
    return subject.equals(ofThem) && areAtMost(counted(badges));
  }

  private boolean areAtMost(List<Integer> now) {
    if (now.size() != cells.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i) > cells.get(i)) {
        return false;
      }
    }
    return true;
  }

  public ArrangementChoice choice() {
    return new ArrangementChoice(arrangement, reason);
  }
}
