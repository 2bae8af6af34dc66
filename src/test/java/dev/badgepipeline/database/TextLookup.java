package dev.badgepipeline.database;

import java.util.Optional;

/** A question of a test, whose answer is a text and which can do without one. */
interface TextLookup extends Lookup<String> {

  @Override
  default Class<String> type() {
    return String.class;
  }

  @Override
  default Optional<String> ifUnknown() {
    return Optional.of("");
  }
}
