package dev.badgepipeline.badge.episode;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides the episode badge from the numbers that the library has. */
@Singleton
class EpisodeProcessor extends FactProcessor<EpisodeSettings> {

  static final BadgeKind KIND = new BadgeKind("episode");

  private static final BadgeValue EPISODE = new BadgeValue("episode");
  private static final BadgeValue SEASON = new BadgeValue("season");
  private static final BadgeValue SEASONS = new BadgeValue("seasons");

  EpisodeProcessor() {
    super(KIND, 120, EpisodeSettings.class, EpisodeSettings.DEFAULT, EpisodeProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of(EPISODE, SEASON, SEASONS);
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, EpisodeSettings settings) {
    return cell(item, settings)
        .<Verdict>map(
            cell -> new Verdict.Show(Badge.of(KIND, List.of(cell), settings.appearance())))
        .orElseGet(() -> new Verdict.Nothing("no number of it is known"));
  }

  private static Optional<BadgeCell> cell(Item item, EpisodeSettings settings) {
    EpisodeNumber number = item.details().number();
    return switch (item.type()) {
      case MOVIE, COLLECTION -> Optional.empty();
      case EPISODE -> inWords(number).map(words -> BadgeCell.text(EPISODE, words));
      case SEASON ->
          number.season().isPresent()
              ? Optional.of(BadgeCell.text(SEASON, season(number)))
              : Optional.empty();
      case SERIES -> settings.seasons() ? seasons(item, settings) : Optional.empty();
    };
  }

  /** Such as {@code S02E05}, or {@code S02E05-E06} of a file with two. */
  private static Optional<String> inWords(EpisodeNumber number) {
    if (number.season().isEmpty() || number.episode().isEmpty()) {
      return Optional.empty();
    }
    int first = number.episode().getAsInt();
    int last = number.last().orElse(first);
    String place = season(number) + "E%02d".formatted(first);
    return Optional.of(last > first ? place + "-E%02d".formatted(last) : place);
  }

  private static String season(EpisodeNumber number) {
    return "S%02d".formatted(number.season().orElse(0));
  }

  /** Season 0 holds what is not part of the story. */
  private static Optional<BadgeCell> seasons(Item item, EpisodeSettings settings) {
    long count =
        item.playables().stream()
            .flatMapToInt(episode -> episode.number().season().stream())
            .filter(season -> season > 0)
            .distinct()
            .count();
    String word = count == 1 ? settings.one() : settings.several();
    return count == 0 ? Optional.empty() : Optional.of(BadgeCell.text(SEASONS, count + " " + word));
  }
}
