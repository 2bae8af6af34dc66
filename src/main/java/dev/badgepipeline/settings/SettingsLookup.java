package dev.badgepipeline.settings;

import dev.badgepipeline.database.Lookup;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Asks for settings.
 *
 * @param check throws {@link InvalidSettingsException} for settings that cannot hold
 */
record SettingsLookup(String name, Consumer<StoredSettings> check)
    implements Lookup<StoredSettings> {

  @Override
  public String key() {
    return StoredSettings.key(name);
  }

  @Override
  public Class<StoredSettings> type() {
    return StoredSettings.class;
  }

  @Override
  public Uni<StoredSettings> from(Mutiny.Session session) {
    return session.find(SettingsEntity.class, name).map(found -> stored(found));
  }

  static StoredSettings stored(@Nullable SettingsEntity found) {
    return found == null
        ? StoredSettings.UNTOUCHED
        : new StoredSettings(Optional.of(found.document), found.version);
  }

  /** Only a service that has never seen its database gets here; the report says so. */
  @Override
  public Optional<StoredSettings> ifUnknown() {
    return Optional.of(StoredSettings.UNTOUCHED);
  }

  @Override
  public Optional<String> objectionTo(StoredSettings answer) {
    try {
      check.accept(answer);
      return Optional.empty();
    } catch (InvalidSettingsException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
