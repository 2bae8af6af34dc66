package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a workload starts.
 *
 * @param workload has the template of the pod
 */
record Pod(Manifest workload) {

  JsonNode spec() {
    return workload.at("/spec/template/spec");
  }

  JsonNode labels() {
    return workload.at("/spec/template/metadata/labels");
  }

  /** Those that only prepare the start, too. */
  Stream<JsonNode> containers() {
    return Stream.of("containers", "initContainers")
        .flatMap(field -> spec().path(field).valueStream());
  }

  /** Whether a port of that name or number is open. */
  boolean listensAt(JsonNode port) {
    return containers()
        .flatMap(container -> container.path("ports").valueStream())
        .anyMatch(
            open -> open.path("name").equals(port) || open.path("containerPort").equals(port));
  }

  /** Whether labels are asked for, and this pod has all of them. */
  boolean isSelectedBy(JsonNode matchLabels) {
    return Labels.select(matchLabels, labels());
  }

  /** Names of volumes, for every instance its own ones and those they share. */
  List<JsonNode> volumeNames() {
    return Stream.concat(
            spec().path("volumes").valueStream().map(volume -> volume.path("name")),
            workload
                .at("/spec/volumeClaimTemplates")
                .valueStream()
                .map(claim -> claim.at("/metadata/name")))
        .toList();
  }
}
