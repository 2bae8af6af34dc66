package dev.badgepipeline.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A change to a manifest that a policy must notice.
 *
 * @param policy the name of the one that is broken
 * @param change what breaks it
 */
record Breach(String policy, Change change) {

  private static final String NAME = "badge-pipeline";

  /**
   * @param table a line for each breach, with the policy, the manifest, where in it, and what is
   *     put there (nothing to take away what is there); {@code pod} and {@code container} stand for
   *     the places in the stateful set, and a manifest is named unless it has the name of the
   *     program
   */
  static Stream<Breach> table(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> of(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
  }

  private static Breach of(String policy, String place, String pointer, String value) {
    return switch (place) {
      case "pod" ->
          new Breach(policy, change("StatefulSet", "/spec/template/spec" + pointer, value));
      case "container" ->
          new Breach(
              policy, change("StatefulSet", "/spec/template/spec/containers/0" + pointer, value));
      default -> new Breach(policy, change(place, pointer, value));
    };
  }

  private static Change change(String manifest, String pointer, String value) {
    String[] words = manifest.split(" ", 2);
    String name = words.length == 1 ? NAME : words[1];
    if (value.isEmpty()) {
      return Change.without(words[0], name, pointer);
    }
    try {
      return Change.of(words[0], name, pointer, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
