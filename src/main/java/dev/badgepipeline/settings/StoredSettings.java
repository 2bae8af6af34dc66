package dev.badgepipeline.settings;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.database.Versioned;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * The settings of a kind as the owner has left them.
 *
 * @param badge the kind's name
 * @param document a JSON object with the fields that the owner has set; empty when none was ever
 *     set
 * @param version counts the owner's changes; 0 before the first
 */
@RegisterForReflection
public record StoredSettings(String badge, Optional<String> document, long version)
    implements Versioned {

  /** What holds for a kind until its owner changes something. */
  static StoredSettings untouched(BadgeKind kind) {
    return new StoredSettings(kind.name(), Optional.empty(), 0);
  }

  /** The {@linkplain dev.badgepipeline.database.Lookup#key() key} of the settings of a kind. */
  public static String key(BadgeKind kind) {
    return "settings/" + kind.name();
  }

  /** Settings that the owner is trying out. */
  public static StoredSettings draft(BadgeKind kind, String document) {
    return new StoredSettings(kind.name(), Optional.of(document), 0);
  }
}
