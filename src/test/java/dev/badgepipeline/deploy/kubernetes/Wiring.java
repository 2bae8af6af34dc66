package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules for what one manifest says of another one. */
enum Wiring implements Policy {
  THERE_IS_SOMETHING_TO_RUN(manifests -> manifests.pods().findAny().isPresent()),
  EVERYTHING_IS_IN_A_NAMESPACE_THAT_IS_THERE(
      manifests ->
          manifests.all().stream()
              .filter(manifest -> !manifest.kind().equals("Namespace"))
              .allMatch(
                  manifest ->
                      manifests.has("Namespace", manifest.at("/metadata/namespace").asText()))),
  WORKLOADS_SELECT_THEIR_OWN_PODS(
      manifests ->
          manifests
              .pods()
              .allMatch(pod -> pod.isSelectedBy(pod.workload().at("/spec/selector/matchLabels")))),
  INSTANCES_HAVE_NAMES_BY_A_HEADLESS_SERVICE(
      each(
          "StatefulSet",
          (manifests, set) ->
              manifests
                  .ofKind("Service")
                  .filter(service -> service.name().equals(set.at("/spec/serviceName").asText()))
                  .anyMatch(service -> service.at("/spec/clusterIP").asText().equals("None")))),
  SERVICES_FIND_PODS(
      each(
          "Service",
          (manifests, service) ->
              manifests.pods().anyMatch(pod -> pod.isSelectedBy(service.at("/spec/selector"))))),
  SERVICES_LEAD_TO_PORTS_THAT_ARE_OPEN(
      each(
          "Service",
          (manifests, service) ->
              manifests.listenAt(service.at("/spec/ports").valueStream(), "targetPort"))),
  DISRUPTION_BUDGET_COUNTS_THE_PODS(
      manifests ->
          manifests
              .pods()
              .allMatch(
                  pod ->
                      manifests
                          .ofKind("PodDisruptionBudget")
                          .map(budget -> budget.at("/spec/selector/matchLabels"))
                          .anyMatch(pod::isSelectedBy))),
  SPREAD_COUNTS_THE_PODS(
      manifests ->
          manifests
              .pods()
              .allMatch(
                  pod ->
                      pod.spec()
                          .path("topologySpreadConstraints")
                          .valueStream()
                          .map(constraint -> constraint.at("/labelSelector/matchLabels"))
                          .allMatch(pod::isSelectedBy))),
  NETWORK_POLICIES_MEAN_THE_PODS(
      each(
          "NetworkPolicy",
          (manifests, policy) ->
              policy.at("/spec/podSelector").isEmpty()
                  || manifests
                      .pods()
                      .anyMatch(
                          pod -> pod.isSelectedBy(policy.at("/spec/podSelector/matchLabels"))))),
  WAYS_IN_LEAD_TO_PORTS_THAT_ARE_OPEN(
      each(
          "NetworkPolicy",
          (manifests, policy) ->
              manifests.listenAt(
                  policy
                      .at("/spec/ingress")
                      .valueStream()
                      .flatMap(way -> way.path("ports").valueStream()),
                  "port"))),
  AUTOSCALER_SCALES_WHAT_IS_THERE(
      each(
          "HorizontalPodAutoscaler",
          (manifests, autoscaler) ->
              manifests.has(
                  autoscaler.at("/spec/scaleTargetRef/kind").asText(),
                  autoscaler.at("/spec/scaleTargetRef/name").asText()))),
  SERVICE_MONITOR_FINDS_ONE_PORT_OF_ONE_SERVICE(
      each("ServiceMonitor", (manifests, monitor) -> monitored(manifests, monitor).count() == 1)),
  SERVICE_MONITOR_ASKS_FOR_METRICS(
      each(
          "ServiceMonitor",
          (manifests, monitor) ->
              monitor.at("/spec/endpoints/0/path").asText().equals("/q/metrics"))),
  MOUNTS_HAVE_A_VOLUME(
      manifests ->
          manifests
              .pods()
              .allMatch(
                  pod ->
                      pod.containers()
                          .flatMap(container -> container.path("volumeMounts").valueStream())
                          .map(mount -> mount.path("name"))
                          .allMatch(pod.volumeNames()::contains))),
  PODS_HAVE_THEIR_SERVICE_ACCOUNT(
      named("ServiceAccount", pod -> Stream.of(pod.spec().path("serviceAccountName")))),
  AN_EMBEDDED_DATABASE_HAS_ONE_INSTANCE(
      manifests ->
          manifests
                  .ofKind("ConfigMap")
                  .noneMatch(
                      map -> map.at("/data/BADGE_PIPELINE_DATABASE_EMBEDDED").asBoolean(true))
              || manifests
                  .pods()
                  .allMatch(pod -> pod.workload().at("/spec/replicas").asInt() == 1)),
  VOLUMES_HAVE_THEIR_CLAIM(
      named("PersistentVolumeClaim", pod -> pod.spec().findValues("claimName").stream())),
  SETTINGS_HAVE_THEIR_CONFIG_MAP(
      named(
          "ConfigMap",
          pod -> pod.spec().findValues("configMapRef").stream().map(map -> map.path("name"))));

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Manifests> rule;

  Wiring(Predicate<Manifests> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return rule.test(manifests);
  }

  private static Predicate<Manifests> each(String kind, BiPredicate<Manifests, Manifest> rule) {
    return manifests -> manifests.ofKind(kind).allMatch(one -> rule.test(manifests, one));
  }

  private static Predicate<Manifests> named(String kind, Function<Pod, Stream<JsonNode>> names) {
    return manifests ->
        manifests.pods().flatMap(names).allMatch(name -> manifests.has(kind, name.asText()));
  }

  private static Stream<JsonNode> monitored(Manifests manifests, Manifest monitor) {
    JsonNode port = monitor.at("/spec/endpoints/0/port");
    return manifests
        .ofKind("Service")
        .filter(
            service ->
                Labels.select(
                    monitor.at("/spec/selector/matchLabels"), service.at("/metadata/labels")))
        .flatMap(service -> service.at("/spec/ports").valueStream())
        .filter(open -> open.path("name").equals(port));
  }
}
