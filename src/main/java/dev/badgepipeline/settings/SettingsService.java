package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
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

  /**
   * Settings with the version to change them by.
   *
   * @param document every field, defaults included
   * @param version counts the owner's changes
   */
  public record VersionedDocument(JsonNode document, long version) {}

  /** The settings that hold. */
  public Uni<VersionedDocument> get(SettingsType<?> type, StageStore store) {
    return store
        .read(documents.lookup(type))
        .map(stored -> new VersionedDocument(documents.document(type, stored), stored.version()));
  }

  /**
   * Changes settings. Fields that the document leaves out have their defaults.
   *
   * @param expected the version that the author has seen; empty replaces whatever is there
   * @return the settings that hold from now on; fails with {@link InvalidSettingsException}, or
   *     with {@link SettingsConflictException} when the version is another by now
   */
  public Uni<VersionedDocument> put(
      SettingsType<?> type, JsonNode document, Optional<Long> expected, StageStore store) {
    return Uni.createFrom()
        .item(() -> documents.checked(type, document))
        .chain(
            checked ->
                version(type, expected, store)
                    .map(
                        version ->
                            new SaveSettings(type.name(), checked, version, clock.instant())))
        .call(store::write)
        .map(SaveSettings::stored)
        .map(stored -> new VersionedDocument(documents.document(type, stored), stored.version()));
  }

  /**
   * Takes settings that are to be tried out and not saved.
   *
   * @param drafts documents by the names of their settings
   * @throws InvalidSettingsException when they could not be saved either
   * @throws UnknownSettingsException for a name that no settings have
   */
  public SettingsDrafts drafts(JsonNode drafts) {
    return new SettingsDrafts(
        drafts.properties().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    draft -> documents.checked(types.named(draft.getKey()), draft.getValue()))));
  }

  private static Uni<Long> version(
      SettingsType<?> type, Optional<Long> expected, StageStore store) {
    return expected
        .map(version -> Uni.createFrom().item(version))
        .orElseGet(() -> store.read(new VersionLookup(type.name())).map(StoredSettings::version));
  }
}
