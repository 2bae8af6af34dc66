package dev.badgepipeline.badge.added;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a title is new from the day on which it came into the library. */
@Singleton
class AddedProcessor extends FactProcessor<AddedSettings> {

  static final BadgeKind KIND = new BadgeKind("added");

  private static final BadgeValue VALUE = new BadgeValue("new");

  AddedProcessor(Clock clock) {
    super(
        KIND,
        160,
        AddedSettings.class,
        AddedSettings.DEFAULT,
        (item, settings) -> decide(item, settings, LocalDate.now(clock)));
  }

  @Override
  public boolean changesWithTime() {
    return true;
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of(VALUE);
  }

  /** The badge for an item under the owner's settings, on a day. */
  static Verdict decide(Item item, AddedSettings settings, LocalDate today) {
    Optional<LocalDate> added = item.details().added();
    if (added.isEmpty()) {
      return new Verdict.Nothing("the library does not say when it came");
    }
    return isNew(added.get(), today, settings.days())
        ? new Verdict.Show(
            Badge.of(KIND, List.of(BadgeCell.text(VALUE, settings.word())), settings.appearance()))
        : new Verdict.Nothing("it is no longer new");
  }

  /** A server may be a day ahead, by its time zone. */
  private static boolean isNew(LocalDate added, LocalDate today, int days) {
    return added.isAfter(today.minusDays(days)) && !added.isAfter(today.plusDays(1));
  }
}
