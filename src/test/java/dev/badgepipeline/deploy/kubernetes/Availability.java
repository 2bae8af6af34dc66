package dev.badgepipeline.deploy.kubernetes;

import java.util.function.Predicate;

/** Rules for the overlay with several instances, so that a part may fail or be replaced. */
enum Availability implements Policy {
  THERE_ARE_AT_LEAST_TWO_INSTANCES(
      manifests ->
          manifests
              .ofKind("HorizontalPodAutoscaler")
              .anyMatch(autoscaler -> autoscaler.at("/spec/minReplicas").asInt(1) >= 2)),
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
  DATABASE_CAN_BE_REACHED(
      manifests ->
          manifests
              .ofKind("NetworkPolicy")
              .flatMap(policy -> policy.at("/spec/egress").valueStream())
              .flatMap(way -> way.path("ports").valueStream())
              .anyMatch(port -> port.path("port").asInt() == 5432)),
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
