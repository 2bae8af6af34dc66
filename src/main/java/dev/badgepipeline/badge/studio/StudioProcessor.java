package dev.badgepipeline.badge.studio;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Decides the studio badge of films. */
@Singleton
class StudioProcessor extends FactProcessor<StudioSettings> {

  static final BadgeKind KIND = new BadgeKind("studio");

  private static final Studios STUDIOS =
      new Studios(
          KIND,
          List.of(
              "20th Century Fox",
              "20th Century Studios",
              "A24",
              "Amazon MGM Studios",
              "Blumhouse Productions",
              "Columbia Pictures",
              "DC Studios",
              "DreamWorks Animation",
              "Focus Features",
              "Illumination",
              "Legendary Pictures",
              "Lionsgate",
              "Lucasfilm Ltd.",
              "Marvel Studios",
              "Metro-Goldwyn-Mayer",
              "Miramax",
              "Neon",
              "New Line Cinema",
              "Paramount Pictures",
              "Pixar",
              "Sony Pictures",
              "Studio Ghibli",
              "StudioCanal",
              "Toho",
              "Touchstone Pictures",
              "Universal Pictures",
              "Walt Disney Pictures",
              "Warner Bros. Pictures"));

  StudioProcessor() {
    super(KIND, 140, StudioSettings.class, StudioSettings.DEFAULT, StudioProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return STUDIOS.values();
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, StudioSettings settings) {
    return item.type() == ItemType.MOVIE
        ? STUDIOS.decide(item, settings)
        : new Verdict.Nothing("only a film has a studio");
  }
}
