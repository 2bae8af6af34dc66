package dev.badgepipeline.settings;

import dev.badgepipeline.database.Lookup;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks what there is to replace, be it of use or not, by the owner who replaces it. */
record VersionLookup(String name) implements Lookup<StoredSettings> {

  static String key(String name) {
    return "settings-version/" + name;
  }

  @Override
  public String key() {
    return key(name);
  }

  @Override
  public Class<StoredSettings> type() {
    return StoredSettings.class;
  }

  @Override
  public Uni<StoredSettings> from(Mutiny.Session session) {
    return session.find(SettingsEntity.class, name).map(found -> SettingsLookup.stored(found));
  }

  /** Without the database nothing is replaced, whatever the version. */
  @Override
  public Optional<StoredSettings> ifUnknown() {
    return Optional.of(StoredSettings.UNTOUCHED);
  }
}
