package dev.badgepipeline.settings;

import java.util.List;
import java.util.Optional;

/**
 * Where settings hold: everywhere, or in one library.
 *
 * @param library which one, as callers name it; empty for everywhere
 */
public record SettingsScope(Optional<String> library) {

  public static final SettingsScope EVERYWHERE = new SettingsScope(Optional.empty());

  private static final String OF_LIBRARY = "library/";

  public static SettingsScope library(String library) {
    return new SettingsScope(Optional.of(library));
  }

  /**
   * The scope of a library by what the database has; empty for everywhere.
   *
   * @param stored from {@link #stored}
   */
  static Optional<SettingsScope> ofLibrary(String stored) {
    return stored.startsWith(OF_LIBRARY)
        ? Optional.of(library(stored.substring(OF_LIBRARY.length())))
        : Optional.empty();
  }

  /** The scopes whose settings hold here, the widest first; a narrower one goes before. */
  List<SettingsScope> widestFirst() {
    return library.isEmpty() ? List.of(this) : List.of(EVERYWHERE, this);
  }

  /** As the database has it. */
  String stored() {
    return library.map(name -> OF_LIBRARY + name).orElse("everywhere");
  }
}
