package dev.badgepipeline.badge.aspect;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.EpisodePolicy;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the aspect badge: of a series, the shape that most of its episodes have. */
@Singleton
class AspectProcessor extends FactProcessor<AspectSettings> {

  static final BadgeKind KIND = new BadgeKind("aspect");

  AspectProcessor() {
    super(KIND, 60, AspectSettings.class, AspectSettings.DEFAULT, AspectProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.of(Aspect.values())
        .map(AspectProcessor::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static BadgeValue value(Aspect aspect) {
    return BadgeValue.named(aspect.label());
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, AspectSettings settings) {
    List<Aspect> all =
        item.playables().stream().flatMap(playable -> Aspect.of(playable).stream()).toList();
    return EpisodePolicy.MAJORITY
        .choose(all, Comparator.<Aspect>naturalOrder())
        .<Verdict>map(
            aspect ->
                new Verdict.Show(
                    Badge.of(
                        KIND,
                        List.of(BadgeCell.text(value(aspect), inWords(aspect, settings))),
                        settings.appearance())))
        .orElseGet(() -> new Verdict.Nothing("its picture has no shape that has a name"));
  }

  private static String inWords(Aspect aspect, AspectSettings settings) {
    return settings.imax() && aspect.isImax() ? "IMAX " + aspect.label() : aspect.label();
  }
}
