package dev.badgepipeline.settings;

import java.util.List;

/**
 * Names one settings document of the owner.
 *
 * @param scope where it holds
 * @param name what it is about
 */
public record SettingsKey(SettingsScope scope, String name) {

  /** The {@linkplain dev.badgepipeline.database.Lookup#key() key} of what holds here. */
  String effective() {
    return "settings/" + path();
  }

  /** The key of this document alone. */
  String own() {
    return scope.library().isEmpty() ? effective() : "settings-own/" + path();
  }

  /** The key of this document's version. */
  String version() {
    return "settings-version/" + path();
  }

  /** The documents that together say what holds here. */
  List<SettingsKey> widestFirst() {
    return scope.widestFirst().stream().map(each -> new SettingsKey(each, name)).toList();
  }

  private String path() {
    return name + scope.library().map(library -> "/" + library).orElse("");
  }

  /** In words that follow "settings of". */
  @Override
  public String toString() {
    return name + scope.library().map(library -> " in library " + library).orElse("");
  }
}
