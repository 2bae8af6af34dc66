package dev.badgepipeline.badge;

import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsReader;
import dev.badgepipeline.settings.SettingsScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has a badge decided by the settings that hold for an item, if they want that badge at all. */
@ApplicationScoped
public class BadgeDecision {

  private static final Verdict SWITCHED_OFF = new Verdict.Nothing("switched off in its settings");

  private final SettingsReader settings;

  BadgeDecision(SettingsReader settings) {
    this.settings = settings;
  }

  /**
   * Decides; fails when the processor does, or when its settings cannot be read.
   *
   * @param asker for whom
   * @param store this stage's own way to the database
   */
  public <S extends BadgeSettings> Uni<Verdict> of(
      BadgeProcessor<S> processor, Item item, Asker asker, StageStore store) {
    return settings
        .read(processor.settings(), scope(item), store)
        .chain(
            set ->
                set.enabled()
                    ? processor.badge(new BadgeRequest<>(item, set, asker, store))
                    : Uni.createFrom().item(SWITCHED_OFF));
  }

  private static SettingsScope scope(Item item) {
    return item.library()
        .map(library -> SettingsScope.library(library.toString()))
        .orElse(SettingsScope.EVERYWHERE);
  }
}
