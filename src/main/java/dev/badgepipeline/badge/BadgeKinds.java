package dev.badgepipeline.badge;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All kinds of badges that there are. */
@ApplicationScoped
public class BadgeKinds {

  private final List<BadgeProcessor<?>> processors;

  BadgeKinds(@All List<BadgeProcessor<?>> processors) {
    this.processors =
        processors.stream()
            .sorted(Comparator.<BadgeProcessor<?>>comparingInt(BadgeProcessor::order))
            .toList();
  }

  /** What decides each kind, in the order of the pipeline. */
  public List<BadgeProcessor<?>> processors() {
    return processors;
  }

  /**
   * The kinds of badges that stand elsewhere than they do until their owner says otherwise.
   *
   * @param badges where they are set to stand
   */
  public Set<BadgeKind> placedByOwner(Collection<Badge> badges) {
    return badges.stream()
        .filter(badge -> processors.stream().anyMatch(processor -> isMoved(badge, processor)))
        .map(Badge::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isMoved(Badge badge, BadgeProcessor<?> processor) {
    return processor.kind().equals(badge.kind())
        && processor.settings().defaults().appearance().position() != badge.appearance().position();
  }

  /**
   * Reads a caller's choice of badges.
   *
   * @param names the badges asked for; empty asks for all
   * @throws UnknownBadgeException for a name that no kind has
   */
  public BadgeSelection select(Collection<String> names) {
    List<String> known = names();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UnknownBadgeException(
            "there is no badge '" + name + "'; the badges are " + String.join(", ", known));
      }
    }
    return new BadgeSelection(names.stream().map(BadgeKind::new).collect(Collectors.toSet()));
  }

  private List<String> names() {
    return processors.stream().map(processor -> processor.kind().name()).toList();
  }
}
