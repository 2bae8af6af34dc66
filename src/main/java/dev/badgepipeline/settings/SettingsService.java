package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Shows settings to their owner and takes changes. */
@ApplicationScoped
public class SettingsService {

  private final SettingsDocuments documents;
  private final Clock clock;

  SettingsService(SettingsDocuments documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Settings with the version to change them by.
   *
   * @param document every field, defaults included
   * @param version counts the owner's changes
   */
  public record Versioned(JsonNode document, long version) {}

  /** The settings that hold for a kind. */
  public Uni<Versioned> get(SettingsType<?> type, StageStore store) {
    return store
        .read(documents.lookup(type))
        .map(stored -> new Versioned(documents.document(type, stored), stored.version()));
  }

  /**
   * Changes the settings of a kind. Fields that the document leaves out have their defaults.
   *
   * @param expected the version that the author has seen; empty replaces whatever is there
   * @return the settings that hold from now on; fails with {@link InvalidSettingsException}, or
   *     with {@link SettingsConflictException} when the version is another by now
   */
  public Uni<Versioned> put(
      SettingsType<?> type, JsonNode document, Optional<Long> expected, StageStore store) {
    return Uni.createFrom()
        .item(() -> documents.checked(type, document))
        .chain(
            checked ->
                version(type, expected, store)
                    .map(
                        version ->
                            new SaveSettings(type.kind(), checked, version, clock.instant())))
        .call(store::write)
        .map(SaveSettings::stored)
        .map(stored -> new Versioned(documents.document(type, stored), stored.version()));
  }

  /**
   * Checks settings that are not to be saved.
   *
   * @throws InvalidSettingsException when they could not be saved either
   */
  public void check(SettingsType<?> type, JsonNode document) {
    documents.checked(type, document);
  }

  private static Uni<Long> version(
      SettingsType<?> type, Optional<Long> expected, StageStore store) {
    return expected
        .map(version -> Uni.createFrom().item(version))
        .orElseGet(() -> store.read(new VersionLookup(type.kind())).map(StoredSettings::version));
  }
}
