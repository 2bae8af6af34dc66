package dev.badgepipeline.settings;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents of several settings.
 *
 * @param documents by what they are of; those that were never saved are there too
 */
record TouchedSettings(Map<SettingsKey, StoredSettings> documents) {

  TouchedSettings {
    documents = Map.copyOf(documents);
  }

  /** The names of those of which anything is set. */
  Set<String> names() {
    return documents.entrySet().stream()
        .filter(document -> document.getValue().document().isPresent())
        .map(document -> document.getKey().name())
        .collect(Collectors.toUnmodifiableSet());
  }
}
