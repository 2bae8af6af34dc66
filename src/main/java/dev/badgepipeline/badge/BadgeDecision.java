package dev.badgepipeline.badge;

import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.settings.SettingsReader;
import dev.badgepipeline.settings.SettingsScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

  /**
   * Those of several kinds whose owner has set anything of them; the others are as they are by
   * default. Fails when nobody can be asked.
   */
  public Uni<List<BadgeProcessor<?>>> touched(
      List<BadgeProcessor<?>> kinds, Item item, StageStore store) {
    List<String> names = kinds.stream().map(processor -> processor.kind().name()).toList();
    return settings
        .touched(names, scope(item), store)
        .map(
            touched ->
                kinds.stream()
                    .filter(processor -> touched.contains(processor.kind().name()))
                    .toList());
  }

  private static SettingsScope scope(Item item) {
    return new SettingsScope(item.library().map(LibraryRef::toString));
  }
}
