package dev.badgepipeline.badge.edition;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the edition badge from what versions and their files are called. */
@Singleton
class EditionProcessor extends FactProcessor<EditionSettings> {

  static final BadgeKind KIND = new BadgeKind("edition");

  private static final BadgeValue OTHER = new BadgeValue("other");

  EditionProcessor() {
    super(KIND, 80, EditionSettings.class, EditionSettings.DEFAULT, EditionProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.concat(Stream.of(Edition.values()).map(BadgeValue::of), Stream.of(OTHER))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, EditionSettings settings) {
    List<BadgeCell> cells =
        settings.versions().editions(EditionFacts.ofEachVersion(item, settings.freeText())).stream()
            .limit(settings.appearance().maximum())
            .map(EditionProcessor::cell)
            .toList();
    return Verdict.of(KIND, cells, settings.appearance(), "no edition is named");
  }

  private static BadgeCell cell(String edition) {
    return BadgeCell.text(Edition.labelled(edition).map(BadgeValue::of).orElse(OTHER), edition);
  }
}
