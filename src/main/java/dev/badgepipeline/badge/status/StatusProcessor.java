package dev.badgepipeline.badge.status;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the status badge from what the library says of a series and of its episodes. */
@Singleton
class StatusProcessor extends FactProcessor<StatusSettings> {

  static final BadgeKind KIND = new BadgeKind("status");

  StatusProcessor(Clock clock) {
    super(
        KIND,
        130,
        StatusSettings.class,
        StatusSettings.DEFAULT,
        (item, settings) -> decide(item, settings, LocalDate.now(clock)));
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(Status.values()).map(BadgeValue::of).collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item under the owner's settings, on a day. */
  static Verdict decide(Item item, StatusSettings settings, LocalDate today) {
    if (item.type() != ItemType.SERIES) {
      return new Verdict.Nothing("only a series has a status");
    }
    return Status.of(item, today, settings.airingDays())
        .map(status -> shown(status, settings))
        .orElseGet(() -> new Verdict.Nothing("no status is known"));
  }

  private static Verdict shown(Status status, StatusSettings settings) {
    String words = settings.words().of(status);
    return settings.statuses().contains(status)
        ? new Verdict.Show(
            Badge.of(
                KIND, List.of(BadgeCell.text(BadgeValue.of(status), words)), settings.appearance()))
        : new Verdict.Nothing("this status is not to be shown");
  }
}
