package dev.badgepipeline.pipeline;

import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.settings.Configurable;
import dev.badgepipeline.settings.SettingsDrafts;
import dev.badgepipeline.settings.SettingsReader;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Knows the layout that holds for an item. */
@ApplicationScoped
class Layouts implements Configurable<LayoutSettings> {

  private static final Logger LOG = Logger.getLogger(Layouts.class);

  private static final SettingsType<LayoutSettings> SETTINGS =
      new SettingsType<>("layout", LayoutSettings.class, LayoutSettings.DEFAULT);

  private final SettingsReader settings;
  private final StageIsolation tiers;
  private final PipelineConfig config;

  Layouts(SettingsReader settings, StageIsolation tiers, PipelineConfig config) {
    this.settings = settings;
    this.tiers = tiers;
    this.config = config;
  }

  @Override
  public SettingsType<LayoutSettings> settings() {
    return SETTINGS;
  }

  /**
   * The layout; empty if it cannot be read, which never fails a run.
   *
   * @param drafts unsaved settings
   */
  Uni<Optional<LayoutSettings>> of(Item item, SettingsDrafts drafts) {
    SettingsScope scope = new SettingsScope(item.library().map(LibraryRef::toString));
    return tiers
        .inIsolation(
            SETTINGS.name(),
            store ->
                settings
                    .read(SETTINGS, scope, drafts.over(store))
                    .ifNoItem()
                    .after(config.stageTimeout())
                    .fail())
        .map(Layouts::read);
  }

  private static Optional<LayoutSettings> read(Isolated<LayoutSettings> outcome) {
    if (outcome instanceof Isolated.Broken<LayoutSettings> broken) {
      LOG.warnf("The layout of badges cannot be read: %s", Reason.of(broken.failure()));
      return Optional.empty();
    }
    return Optional.of(((Isolated.Done<LayoutSettings>) outcome).value());
  }
}
