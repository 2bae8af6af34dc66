package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/** Selection by labels, as Kubernetes does it. */
final class Labels {

  private Labels() {}

  /**
   * @param matchLabels that are asked for; none of them selects nothing here, since a selector that
   *     has lost its labels means everything
   */
  static boolean select(JsonNode matchLabels, JsonNode labels) {
    return !matchLabels.isEmpty()
        && matchLabels.properties().stream()
            .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }
}
