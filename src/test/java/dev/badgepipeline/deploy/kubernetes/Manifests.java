package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * All that is applied together.
 *
 * @param all in the order of the documents
 */
record Manifests(List<Manifest> all) {

  private static final YAMLMapper YAML = new YAMLMapper();

  Manifests {
    all = List.copyOf(all);
  }

  /**
   * @param yaml any number of documents
   */
  static Manifests parse(String yaml) throws IOException {
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(yaml)) {
      return new Manifests(documents.readAll().stream().map(Manifest::new).toList());
    }
  }

  Manifest the(String kind, String name) {
    return ofKind(kind)
        .filter(manifest -> manifest.isNamed(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(kind + " " + name));
  }

  Stream<Manifest> ofKind(String kind) {
    return all.stream().filter(manifest -> manifest.kind().equals(kind));
  }

  boolean has(String kind, String name) {
    return ofKind(kind).anyMatch(manifest -> manifest.name().equals(name));
  }

  /** What all workloads start. */
  Stream<Pod> pods() {
    return all.stream().filter(manifest -> manifest.at("/spec/template").isObject()).map(Pod::new);
  }

  /** Whether every pod has all those ports open, which are in the given field. */
  boolean listenAt(Stream<JsonNode> ports, String field) {
    return ports
        .map(port -> port.path(field))
        .allMatch(port -> pods().allMatch(pod -> pod.listensAt(port)));
  }
}
