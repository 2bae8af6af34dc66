package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the resolution badge from the facts of the video streams, and from nothing else. */
@Singleton
class ResolutionProcessor extends FactProcessor<ResolutionSettings> {

  static final BadgeKind KIND = new BadgeKind("resolution");

  ResolutionProcessor() {
    super(
        KIND,
        10,
        ResolutionSettings.class,
        ResolutionSettings.DEFAULT,
        ResolutionProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(Resolution.values())
        .map(ResolutionProcessor::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, ResolutionSettings settings) {
    List<PictureQuality> qualities =
        item.playables().stream()
            .flatMap(playable -> PictureQuality.of(playable).stream())
            .map(quality -> quality.showing(settings.dynamicRange()))
            .toList();
    Optional<PictureQuality> chosen = settings.episodes().choose(qualities, PictureQuality.ORDER);
    return chosen.isEmpty()
        ? new Verdict.Nothing("no video stream of known size")
        : new Verdict.Show(badge(chosen.get(), settings));
  }

  private static BadgeValue value(Resolution resolution) {
    return BadgeValue.named(resolution.label());
  }

  private static Badge badge(PictureQuality quality, ResolutionSettings settings) {
    BadgeCell size = BadgeCell.text(value(quality.resolution()), quality.resolution().label());
    BadgeCell cell = quality.rangesInWords().map(size::withDetail).orElse(size);
    return new Badge(KIND, quality.inWords(), List.of(cell), settings.appearance());
  }
}
