package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules for the overlay with several instances, so that a part may fail or be replaced. */
enum Availability implements Policy {
  THERE_ARE_AT_LEAST_TWO_INSTANCES(
      manifests ->
          Stream.concat(
                  manifests.ofKind("HorizontalPodAutoscaler").map(at("/spec/minReplicas")),
                  manifests.ofKind("ScaledObject").map(at("/spec/minReplicaCount")))
              .anyMatch(number -> number.asInt(1) >= 2)),
  ONLY_THE_AUTOSCALER_SETS_THEIR_NUMBER(
      manifests -> manifests.pods().noneMatch(pod -> pod.workload().at("/spec").has("replicas"))),
  INSTANCES_ARE_SPREAD_OVER_NODES(isSpreadOver("kubernetes.io/hostname")),
  INSTANCES_ARE_SPREAD_OVER_ZONES(isSpreadOver("topology.kubernetes.io/zone")),
  A_NODE_CAN_BE_DRAINED(
      manifests ->
          manifests
              .ofKind("PodDisruptionBudget")
              .allMatch(budget -> budget.at("/spec/maxUnavailable").asInt() >= 1)),
  A_BROKEN_INSTANCE_DOES_NOT_KEEP_A_NODE(
      manifests ->
          manifests
              .ofKind("PodDisruptionBudget")
              .allMatch(
                  budget ->
                      budget
                          .at("/spec/unhealthyPodEvictionPolicy")
                          .asText()
                          .equals("AlwaysAllow"))),
  DATABASE_CAN_BE_REACHED(goesOutTo(5432)),
  BROKER_CAN_BE_REACHED(goesOutTo(5672)),
  INSTANCES_SHARE_THEIR_ORIGINALS(
      manifests ->
          manifests
              .ofKind("PersistentVolumeClaim")
              .anyMatch(
                  claim -> claim.at("/spec/accessModes").toString().equals("[\"ReadWriteMany\"]")));

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Manifests> rule;

  Availability(Predicate<Manifests> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return rule.test(manifests);
  }

  @Override
  public boolean isFor(Overlay overlay) {
    return overlay.isCluster();
  }

  private static Function<Manifest, JsonNode> at(String pointer) {
    return manifest -> manifest.at(pointer);
  }

  private static Predicate<Manifests> goesOutTo(int port) {
    return manifests ->
        manifests
            .ofKind("NetworkPolicy")
            .flatMap(policy -> policy.at("/spec/egress").valueStream())
            .flatMap(way -> way.path("ports").valueStream())
            .anyMatch(open -> open.path("port").asInt() == port);
  }

  private static Predicate<Manifests> isSpreadOver(String topologyKey) {
    return manifests ->
        manifests
            .pods()
            .allMatch(
                pod ->
                    pod.spec()
                        .path("topologySpreadConstraints")
                        .valueStream()
                        .anyMatch(
                            constraint ->
                                constraint.path("topologyKey").asText().equals(topologyKey)));
  }
}
