package dev.badgepipeline.settings;

import dev.badgepipeline.database.Versioned;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * Settings as the owner has left them.
 *
 * @param document a JSON object with the fields that the owner has set; empty when there is none,
 *     or none any more
 * @param version counts the owner's changes; 0 before the first
 */
@RegisterForReflection
record StoredSettings(Optional<String> document, long version) implements Versioned {

  /** What holds until the owner changes something. */
  static final StoredSettings UNTOUCHED = new StoredSettings(Optional.empty(), 0);

  /** Settings that the owner is trying out. */
  static StoredSettings draft(String document) {
    return new StoredSettings(Optional.of(document), 0);
  }
}
