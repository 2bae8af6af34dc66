package dev.badgepipeline.badge.runtime;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.runtime.RuntimeSettings.OfSeries;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Playable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides the runtime badge from the lengths that the library knows. */
@Singleton
class RuntimeProcessor extends FactProcessor<RuntimeSettings> {

  static final BadgeKind KIND = new BadgeKind("runtime");

  private static final BadgeValue VALUE = new BadgeValue("runtime");

  RuntimeProcessor() {
    super(KIND, 110, RuntimeSettings.class, RuntimeSettings.DEFAULT, RuntimeProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of(VALUE);
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, RuntimeSettings settings) {
    return length(item, settings.series())
        .filter(length -> length.toMinutes() > 0)
        .<Verdict>map(
            length ->
                new Verdict.Show(
                    Badge.of(
                        KIND,
                        List.of(BadgeCell.text(VALUE, inWords(length, settings.form()))),
                        settings.appearance())))
        .orElseGet(() -> new Verdict.Nothing("no runtime is known"));
  }

  private static Optional<Duration> length(Item item, OfSeries wanted) {
    boolean hasEpisodes = item.type() == ItemType.SERIES || item.type() == ItemType.SEASON;
    if (!hasEpisodes) {
      return item.details().runtime().or(() -> usual(item));
    }
    return switch (wanted) {
      case EPISODE -> item.details().runtime().or(() -> usual(item));
      case TOTAL -> total(item);
      case NONE -> Optional.empty();
    };
  }

  /** The one in the middle; a double episode at the beginning does not count for more. */
  private static Optional<Duration> usual(Item item) {
    List<Duration> lengths =
        item.playables().stream()
            .flatMap(playable -> playable.runtime().stream())
            .sorted()
            .toList();
    return lengths.isEmpty() ? Optional.empty() : Optional.of(lengths.get(lengths.size() / 2));
  }

  private static Optional<Duration> total(Item item) {
    List<Duration> lengths =
        item.playables().stream().map(Playable::runtime).flatMap(Optional::stream).toList();
    return lengths.isEmpty() || lengths.size() < item.playables().size()
        ? Optional.empty()
        : Optional.of(lengths.stream().reduce(Duration.ZERO, Duration::plus));
  }

  private static String inWords(Duration length, RuntimeSettings.Form form) {
    long minutes = Math.round(length.toSeconds() / 60.0);
    long hours = minutes / 60;
    return switch (form) {
      case MINUTES -> minutes + " min";
      case CLOCK -> "%d:%02d".formatted(hours, minutes % 60);
      case HOURS_AND_MINUTES -> hours == 0 ? minutes + "m" : hours + "h " + minutes % 60 + "m";
    };
  }
}
