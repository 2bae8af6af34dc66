package dev.badgepipeline.settings;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.database.Lookup;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks what there is to replace, be it of use or not, by the owner who replaces it. */
record VersionLookup(BadgeKind kind) implements Lookup<StoredSettings> {

  static String key(BadgeKind kind) {
    return "settings-version/" + kind.name();
  }

  @Override
  public String key() {
    return key(kind);
  }

  @Override
  public Class<StoredSettings> type() {
    return StoredSettings.class;
  }

  @Override
  public Uni<StoredSettings> from(Mutiny.Session session) {
    return session
        .find(SettingsEntity.class, kind.name())
        .map(found -> SettingsLookup.stored(kind, found));
  }

  /** Without the database nothing is replaced, whatever the version. */
  @Override
  public Optional<StoredSettings> ifUnknown() {
    return Optional.of(StoredSettings.untouched(kind));
  }
}
