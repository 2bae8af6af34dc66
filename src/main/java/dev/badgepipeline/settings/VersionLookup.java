package dev.badgepipeline.settings;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks what there is to replace, be it of use or not, by the owner who replaces it. */
record VersionLookup(SettingsKey settings) implements Lookup<StoredSettings> {

  @Override
  public String key() {
    return settings.version();
  }

  @Override
  public Class<StoredSettings> type() {
    return StoredSettings.class;
  }

  @Override
  public Uni<StoredSettings> from(Mutiny.Session session) {
    return session
        .find(SettingsEntity.class, new SettingsEntity.Key(settings))
        .map(found -> found == null ? StoredSettings.UNTOUCHED : found.stored());
  }

  @Override
  public Retention retention(StoredSettings answer) {
    return answer.version() == 0 ? Retention.NONE : Retention.ON_DISK;
  }

  /** Without the database nothing is replaced, whatever the version. */
  @Override
  public Optional<StoredSettings> ifUnknown() {
    return Optional.of(StoredSettings.UNTOUCHED);
  }
}
