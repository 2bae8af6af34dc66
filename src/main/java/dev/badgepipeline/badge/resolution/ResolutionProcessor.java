package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeProcessor;
import dev.badgepipeline.badge.BadgeRequest;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the resolution badge from the facts of the video streams, and from nothing else. */
@ApplicationScoped
class ResolutionProcessor implements BadgeProcessor<ResolutionSettings> {

  static final BadgeKind KIND = new BadgeKind("resolution");

  private static final SettingsType<ResolutionSettings> SETTINGS =
      BadgeSettings.type(KIND, ResolutionSettings.class, ResolutionSettings.DEFAULT);

  @Override
  public BadgeKind kind() {
    return KIND;
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(Resolution.values())
        .map(ResolutionProcessor::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public SettingsType<ResolutionSettings> settings() {
    return SETTINGS;
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<ResolutionSettings> request) {
    return Uni.createFrom().item(() -> decide(request.item(), request.settings()));
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
