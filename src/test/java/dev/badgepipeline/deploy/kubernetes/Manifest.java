package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One object as it would be sent to the Kubernetes API.
 *
 * @param tree the whole document
 */
record Manifest(JsonNode tree) {

  String kind() {
    return tree.path("kind").asText();
  }

  String name() {
    return tree.at("/metadata/name").asText();
  }

  /** Whether it has the name, or one that kustomize has made from it and the contents. */
  boolean isNamed(String wanted) {
    return name().equals(wanted)
        || (kind().equals("ConfigMap") && name().matches(wanted + "-[a-z0-9]{10}"));
  }

  /** The group and version of the API, with the kind: {@code apps/v1 StatefulSet}. */
  String type() {
    return tree.path("apiVersion").asText() + " " + kind();
  }

  /**
   * What lies at a place in the document.
   *
   * @param pointer RFC 6901
   * @return a missing node where there is nothing
   */
  JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
