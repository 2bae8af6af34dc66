package dev.badgepipeline.badge.audio;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.CellIcon;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the audio badge from the facts of the audio streams, and from nothing else. */
@Singleton
class AudioProcessor extends FactProcessor<AudioSettings> {

  static final BadgeKind KIND = new BadgeKind("audio");

  AudioProcessor() {
    super(KIND, 20, AudioSettings.class, AudioSettings.DEFAULT, AudioProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(AudioFormat.values())
        .map(BadgeValue::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, AudioSettings settings) {
    List<Soundtrack> tracks =
        item.playables().stream()
            .flatMap(playable -> Soundtrack.of(playable, settings.track()).stream())
            .map(track -> settings.channels() ? track : track.withoutChannels())
            .toList();
    Optional<Soundtrack> chosen = settings.episodes().choose(tracks, Soundtrack.ORDER);
    return chosen.isEmpty()
        ? new Verdict.Nothing("no audio track of a known codec")
        : new Verdict.Show(
            new Badge(
                KIND,
                chosen.get().inWords(),
                List.of(cell(chosen.get(), settings.appearance().content())),
                settings.appearance()));
  }

  private static BadgeCell cell(Soundtrack track, Content content) {
    Optional<CellIcon> icon = content == Content.TEXT ? Optional.empty() : track.format().icon();
    boolean iconOnly = content == Content.ICON && icon.isPresent();
    return new BadgeCell(
        BadgeValue.of(track.format()),
        icon,
        iconOnly ? "" : track.format().label(),
        track.channels());
  }
}
