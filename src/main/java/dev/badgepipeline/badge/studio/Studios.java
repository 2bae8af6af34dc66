package dev.badgepipeline.badge.studio;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of studios and networks, which libraries keep in one place.
 *
 * @param kind whose badge it is
 * @param known those that owners may have art of; all others share one value
 */
record Studios(BadgeKind kind, Set<BadgeValue> known) {

  private static final BadgeValue OTHER = new BadgeValue("other");

  Studios(BadgeKind kind, List<String> known) {
    this(kind, known.stream().map(BadgeValue::named).collect(Collectors.toUnmodifiableSet()));
  }

  Set<BadgeValue> values() {
    return Stream.concat(known.stream(), Stream.of(OTHER)).collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item that has studios or networks. */
  Verdict decide(Item item, StudioSettings settings) {
    List<BadgeCell> cells =
        wanted(item.details().studios(), settings.only())
            .limit(settings.appearance().maximum())
            .map(this::cell)
            .toList();
    return Verdict.of(
        kind, cells, settings.appearance(), "no " + kind + " of it is known that is to be shown");
  }

  private static Stream<String> wanted(List<String> names, List<String> only) {
    return only.isEmpty()
        ? names.stream()
        : only.stream().filter(wanted -> names.stream().anyMatch(wanted::equalsIgnoreCase));
  }

  private BadgeCell cell(String name) {
    BadgeValue value = BadgeValue.named(name);
    return BadgeCell.text(known.contains(value) ? value : OTHER, name);
  }
}
