package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows settings to their owner and takes changes. */
@ApplicationScoped
public class SettingsService {

  private final SettingsTypes types;
  private final SettingsDocuments documents;
  private final Clock clock;

  SettingsService(SettingsTypes types, SettingsDocuments documents, Clock clock) {
    this.types = types;
    this.documents = documents;
    this.clock = clock;
  }

  /** The settings that hold in a scope. */
  public Uni<VersionedDocument> get(SettingsType<?> type, SettingsScope scope, StageStore store) {
    return store
        .read(documents.lookup(type, scope))
        .map(layers -> documents.versioned(type, layers));
  }

  /**
   * Changes settings. Fields that the document leaves out hold as they do elsewhere: in a library
   * as everywhere, and everywhere by their defaults.
   *
   * @param expected the version that the author has seen; empty replaces whatever is there
   * @return the settings that hold from now on; fails with {@link InvalidSettingsException}, or
   *     with {@link SettingsConflictException} when the version is another by now
   */
  public Uni<VersionedDocument> put(
      SettingsType<?> type,
      SettingsScope scope,
      JsonNode document,
      Optional<Long> expected,
      StageStore store) {
    SettingsKey key = new SettingsKey(scope, type.name());
    return Uni.createFrom()
        .item(() -> documents.checked(type, document))
        .chain(
            checked ->
                version(key, expected, store)
                    .chain(version -> save(key, Optional.of(checked), version, store)))
        .chain(() -> get(type, scope, store));
  }

  /**
   * Removes what is set in a scope.
   *
   * @param expected the version that the author has seen; empty removes whatever is there
   * @return fails with {@link SettingsConflictException} when the version is another by now
   */
  public Uni<Void> delete(
      SettingsType<?> type, SettingsScope scope, Optional<Long> expected, StageStore store) {
    SettingsKey key = new SettingsKey(scope, type.name());
    return version(key, expected, store)
        .chain(
            version ->
                version == 0 && expected.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : save(key, Optional.empty(), version, store));
  }

  private Uni<Void> save(
      SettingsKey key, Optional<String> document, long version, StageStore store) {
    return store.write(new SaveSettings(key, document, version, clock.instant()));
  }

  private static Uni<Long> version(SettingsKey key, Optional<Long> expected, StageStore store) {
    return expected
        .map(version -> Uni.createFrom().item(version))
        .orElseGet(() -> store.read(new VersionLookup(key)).map(StoredSettings::version));
  }

  /** Whether there are settings of a name. */
  public boolean includes(String name) {
    return types.include(name);
  }

  /**
   * Takes settings that are to be tried out and not saved.
   *
   * @param scope where they are to hold
   * @param drafts documents by the names of their settings
   * @throws InvalidSettingsException when they could not be saved either
   * @throws UnknownSettingsException for a name that no settings have
   */
  public SettingsDrafts drafts(SettingsScope scope, JsonNode drafts) {
    return new SettingsDrafts(
        drafts.properties().stream()
            .collect(
                Collectors.toMap(
                    draft -> new SettingsKey(scope, draft.getKey()),
                    draft -> documents.checked(types.named(draft.getKey()), draft.getValue()))));
  }
}
