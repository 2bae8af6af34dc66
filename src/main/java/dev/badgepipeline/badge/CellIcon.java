package dev.badgepipeline.badge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What can stand before a cell's text. What each looks like is the renderer's business. */
@RegisterForReflection
public sealed interface CellIcon permits Icon, Flag {

  /** As it is written down with a badge. */
  @JsonValue
  String name();

  /**
   * Reads what was written down.
   *
   * @throws IllegalArgumentException for the name of none
   */
  @JsonCreator
  static CellIcon named(String name) {
    return name.startsWith(Flag.PREFIX)
        ? new Flag(name.substring(Flag.PREFIX.length()))
        : Icon.valueOf(name);
  }
}
