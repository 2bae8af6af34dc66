package dev.badgepipeline.settings;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.database.Lookup;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Asks for the settings of a kind. */
record SettingsLookup(BadgeKind kind) implements Lookup<StoredSettings> {

  @Override
  public String key() {
    return StoredSettings.key(kind);
  }

  @Override
  public Class<StoredSettings> type() {
    return StoredSettings.class;
  }

  @Override
  public Uni<StoredSettings> from(Mutiny.Session session) {
    return session.find(SettingsEntity.class, kind.name()).map(this::stored);
  }

  private StoredSettings stored(@Nullable SettingsEntity found) {
    return found == null
        ? StoredSettings.untouched(kind)
        : new StoredSettings(found.badge, Optional.of(found.document), found.version);
  }

  /** Only a service that has never seen its database gets here; the report says so. */
  @Override
  public Optional<StoredSettings> ifUnknown() {
    return Optional.of(StoredSettings.untouched(kind));
  }
}
