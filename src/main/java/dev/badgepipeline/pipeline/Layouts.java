package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.badge.UnknownBadgeException;
import dev.badgepipeline.database.Isolated;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.settings.Configurable;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import dev.badgepipeline.settings.SettingsReader;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsType;
import dev.badgepipeline.settings.SettingsView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Knows the layout that holds for an item. */
@ApplicationScoped
class Layouts implements Configurable<LayoutSettings> {

  private static final Logger LOG = Logger.getLogger(Layouts.class);

  private static final SettingsType<LayoutSettings> SETTINGS =
      new SettingsType<>("layout", LayoutSettings.class, LayoutSettings.DEFAULT);

  private final SettingsReader settings;
  private final BadgeKinds kinds;
  private final StageIsolation tiers;
  private final PipelineConfig config;

  Layouts(SettingsReader settings, BadgeKinds kinds, StageIsolation tiers, PipelineConfig config) {
    this.settings = settings;
    this.kinds = kinds;
    this.tiers = tiers;
    this.config = config;
  }

  @Override
  public SettingsType<LayoutSettings> settings() {
    return SETTINGS.checkedBy(this::mistakes);
  }

  private List<Violation> mistakes(LayoutSettings layout) {
    return Stream.of(ItemType.values())
        .flatMap(type -> mistake(type, layout.badges().of(type)).stream())
        .toList();
  }

  private Optional<Violation> mistake(ItemType type, List<String> chosen) {
    try {
      kinds.select(chosen);
      return Optional.empty();
    } catch (UnknownBadgeException e) {
      String field = "badges." + type.name().toLowerCase(Locale.ROOT);
      return Optional.of(new Violation(field, "must name badges: " + e.getMessage()));
    }
  }

  /**
   * The layout; empty if it cannot be read, which never fails a run.
   *
   * @param view the settings that hold
   * @param lifetime of what is decided by it
   */
  Uni<Optional<LayoutSettings>> of(Item item, SettingsView view, Lifetime lifetime) {
    SettingsScope scope = new SettingsScope(item.library().map(LibraryRef::toString));
    return tiers
        .inIsolation(
            SETTINGS.name(),
            store ->
                settings
                    .read(SETTINGS, scope, view.over(store))
                    .ifNoItem()
                    .after(config.stageTimeout())
                    .fail())
        .invoke(lifetime::endsUnlessCurrent)
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
