package dev.badgepipeline.badge.versions;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Decides the versions badge. Of a series nobody chooses a version. */
@Singleton
class VersionsProcessor extends FactProcessor<VersionsSettings> {

  static final BadgeKind KIND = new BadgeKind("versions");

  private static final BadgeValue VALUE = new BadgeValue("versions");

  VersionsProcessor() {
    super(KIND, 90, VersionsSettings.class, VersionsSettings.DEFAULT, VersionsProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Set.of(VALUE);
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, VersionsSettings settings) {
    if (item.type() != ItemType.MOVIE && item.type() != ItemType.EPISODE) {
      return new Verdict.Nothing("only films and episodes have versions");
    }
    int count = item.playables().stream().mapToInt(film -> film.versions().size()).sum();
    return count < settings.least()
        ? new Verdict.Nothing("fewer versions than " + settings.least())
        : new Verdict.Show(
            Badge.of(
                KIND,
                List.of(BadgeCell.text(VALUE, count + " " + settings.word())),
                settings.appearance()));
  }
}
