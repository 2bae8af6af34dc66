package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;

/**
 * One thing done wrong in one manifest.
 *
 * @param kind of the manifest
 * @param name of the manifest
 * @param pointer where, by RFC 6901
 * @param value what is put there; a missing node to take away what is there
 */
record Change(String kind, String name, JsonPointer pointer, JsonNode value) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static Change of(String kind, String name, String pointer, String yaml) throws IOException {
    return new Change(kind, name, JsonPointer.compile(pointer), YAML.readTree(yaml));
  }

  static Change without(String kind, String name, String pointer) {
    return new Change(kind, name, JsonPointer.compile(pointer), MissingNode.getInstance());
  }

  /** The given manifests with the change; they themselves stay as they are. */
  Manifests in(Manifests manifests) {
    return new Manifests(manifests.all().stream().map(this::in).toList());
  }

  private Manifest in(Manifest manifest) {
    return manifest.kind().equals(kind) && manifest.isNamed(name)
        ? new Manifest(changed(manifest.tree().deepCopy()))
        : manifest;
  }

  private JsonNode changed(JsonNode tree) {
    JsonNode parent = tree.at(pointer.head());
    if (parent instanceof ArrayNode list) {
      list.set(pointer.last().getMatchingIndex(), value);
    } else if (value.isMissingNode()) {
      ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
    } else {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
    }
    return tree;
  }

  @Override
  public String toString() {
    return kind + " " + name + " " + pointer + " = " + value;
  }
}
