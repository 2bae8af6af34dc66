package dev.badgepipeline.deploy.kubernetes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoliciesTest {

  /** The one with everything in it. */
  private static final Overlay FULL = Overlay.CLUSTER_WITH_PROMETHEUS;

  private static final Map<String, Policy> POLICIES =
      Stream.of(
              PodSecurity.values(),
              Resources.values(),
              Lifecycle.values(),
              Wiring.values(),
              Network.values(),
              Secrets.values(),
              Availability.values())
          .flatMap(Arrays::<Policy>stream)
          .collect(toMap(Policy::toString, policy -> policy));

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("policiesOfEveryOverlay")
  void isKept(Overlay overlay, Policy policy) throws IOException {
    assertThat(policy.isKeptBy(overlay.manifests())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void isSeenToBeBroken(Breach breach) throws IOException {
    Manifests broken = breach.change().in(FULL.manifests());

    assertThat(POLICIES)
        .hasEntrySatisfying(
            breach.policy(), policy -> assertThat(policy.isKeptBy(broken)).isFalse());
  }

  @Test
  void everyPolicyIsBrokenByAChange() {
    assertThat(breaches().map(Breach::policy)).containsAll(POLICIES.keySet());
  }

  static Stream<Arguments> policiesOfEveryOverlay() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay ->
                POLICIES.values().stream()
                    .filter(policy -> policy.isFor(overlay))
                    .map(policy -> arguments(overlay, policy)));
  }

  static Stream<Breach> breaches() {
    return Breach.table(
        """
        NAMESPACE_REFUSES_LESS_THAN_RESTRICTED | Namespace | /metadata/labels/pod-security.kubernetes.io~1enforce | baseline
        RUNS_NOT_AS_ROOT | pod | /securityContext/runAsNonRoot | false
        USER_IS_NUMERIC_AND_NOT_ROOT | pod | /securityContext/runAsUser | 0
        GROUP_IS_NUMERIC_AND_NOT_ROOT | pod | /securityContext/runAsGroup |
        CONTAINERS_KEEP_THE_USER_OF_THE_POD | container | /securityContext/runAsUser | 0
        CONTAINERS_KEEP_THE_USER_OF_THE_POD | container | /securityContext/runAsNonRoot | false
        CONTAINERS_KEEP_THE_USER_OF_THE_POD | pod | /initContainers | [{name: own, securityContext: {runAsUser: 0}}]
        SYSTEM_CALLS_ARE_FILTERED | pod | /securityContext/seccompProfile/type | Unconfined
        CONTAINERS_KEEP_THE_FILTER_OF_THE_POD | container | /securityContext/seccompProfile | {type: Unconfined}
        ROOT_FILE_SYSTEM_IS_READ_ONLY | container | /securityContext/readOnlyRootFilesystem | false
        ROOT_FILE_SYSTEM_IS_READ_ONLY | container | /securityContext |
        PRIVILEGES_CANNOT_GROW | container | /securityContext/allowPrivilegeEscalation |
        CONTAINERS_ARE_NOT_PRIVILEGED | container | /securityContext/privileged | true
        ALL_CAPABILITIES_ARE_DROPPED | container | /securityContext/capabilities/drop | [CHOWN]
        NO_CAPABILITY_IS_ADDED | container | /securityContext/capabilities/add | [NET_BIND_SERVICE]
        NAMESPACES_OF_THE_HOST_ARE_NOT_SHARED | pod | /hostNetwork | true
        NAMESPACES_OF_THE_HOST_ARE_NOT_SHARED | pod | /hostPID | true
        NAMESPACES_OF_THE_HOST_ARE_NOT_SHARED | pod | /hostIPC | true
        NO_PORT_OF_THE_HOST_IS_TAKEN | container | /ports/0/hostPort | 8080
        NO_FOLDER_OF_THE_HOST_IS_MOUNTED | pod | /volumes/0 | {name: tmp, hostPath: {path: /tmp}}
        ACCOUNTS_GIVE_NO_TOKEN_FOR_THE_API | ServiceAccount | /automountServiceAccountToken |
        NO_TOKEN_FOR_THE_API_IS_MOUNTED | pod | /automountServiceAccountToken |
        IMAGES_HAVE_A_VERSION | container | /image | badge-pipeline
        IMAGES_HAVE_A_VERSION | container | /image | badge-pipeline:latest
        IMAGES_HAVE_A_VERSION | container | /image | localhost:5000/badge-pipeline
        PROCESSOR_TIME_IS_RESERVED | container | /resources/requests/cpu |
        MEMORY_IS_RESERVED | container | /resources/requests/memory |
        MEMORY_IS_LIMITED | container | /resources/limits |
        MEMORY_THAT_IS_RESERVED_MAY_BE_USED | container | /resources/requests/memory | 2Gi
        TEMPORARY_FILES_ARE_LIMITED | pod | /volumes/0 | {name: tmp, emptyDir: {}}
        START_IS_WAITED_FOR | container | /startupProbe |
        LIVENESS_ASKS_THE_PROCESS_ALONE | container | /livenessProbe/httpGet/path | /q/health/ready
        LIVENESS_ASKS_THE_PROCESS_ALONE | container | /livenessProbe/httpGet/path | /q/health
        READINESS_ASKS_WHETHER_IT_SERVES | container | /readinessProbe/httpGet/path | /q/health/live
        PROBES_ASK_A_PORT_THAT_IS_OPEN | container | /livenessProbe/httpGet/port | 8081
        FIRST_START_MAY_TAKE_TWO_MINUTES | container | /startupProbe/failureThreshold | 30
        SHORT_PAUSES_DO_NOT_RESTART | container | /livenessProbe/failureThreshold | 1
        STOP_WAITS_UNTIL_NO_REQUEST_COMES | container | /lifecycle |
        STOP_HAS_TIME_FOR_WHAT_IS_IN_HAND | pod | /terminationGracePeriodSeconds | 54
        STOP_HAS_TIME_FOR_WHAT_IS_IN_HAND | container | /lifecycle/preStop/sleep/seconds | 50
        THERE_IS_SOMETHING_TO_RUN | StatefulSet | /spec/template |
        EVERYTHING_IS_IN_A_NAMESPACE_THAT_IS_THERE | ServiceMonitor | /metadata/namespace | monitoring
        WORKLOADS_SELECT_THEIR_OWN_PODS | StatefulSet | /spec/selector/matchLabels/app.kubernetes.io~1name | other
        INSTANCES_HAVE_NAMES_BY_A_HEADLESS_SERVICE | StatefulSet | /spec/serviceName | badge-pipeline
        SERVICES_FIND_PODS | Service | /spec/selector/app.kubernetes.io~1name | other
        SERVICES_FIND_PODS | Service badge-pipeline-instances | /spec/selector | {}
        SERVICES_LEAD_TO_PORTS_THAT_ARE_OPEN | Service | /spec/ports/0/targetPort | https
        DISRUPTION_BUDGET_COUNTS_THE_PODS | PodDisruptionBudget | /spec/selector/matchLabels/app.kubernetes.io~1name | other
        SPREAD_COUNTS_THE_PODS | pod | /topologySpreadConstraints/0/labelSelector/matchLabels | {app: other}
        NETWORK_POLICIES_MEAN_THE_PODS | NetworkPolicy prometheus | /spec/podSelector/matchLabels | {app: other}
        WAYS_IN_LEAD_TO_PORTS_THAT_ARE_OPEN | NetworkPolicy | /spec/ingress/0/ports/0/port | 80
        AUTOSCALER_SCALES_WHAT_IS_THERE | HorizontalPodAutoscaler | /spec/scaleTargetRef/kind | Deployment
        SERVICE_MONITOR_FINDS_ONE_PORT_OF_ONE_SERVICE | ServiceMonitor | /spec/selector/matchLabels | {app.kubernetes.io/name: badge-pipeline}
        SERVICE_MONITOR_FINDS_ONE_PORT_OF_ONE_SERVICE | ServiceMonitor | /spec/endpoints/0/port | metrics
        SERVICE_MONITOR_FINDS_ONE_PORT_OF_ONE_SERVICE | ServiceMonitor | /spec/selector |
        SERVICE_MONITOR_ASKS_FOR_METRICS | ServiceMonitor | /spec/endpoints/0/path |
        MOUNTS_HAVE_A_VOLUME | container | /volumeMounts/0/name | other
        PODS_HAVE_THEIR_SERVICE_ACCOUNT | pod | /serviceAccountName |
        AN_EMBEDDED_DATABASE_HAS_ONE_INSTANCE | ConfigMap | /data/BADGE_PIPELINE_DATABASE_EMBEDDED | "true"
        VOLUMES_HAVE_THEIR_CLAIM | PersistentVolumeClaim badge-pipeline-originals | /metadata/name | other
        SETTINGS_HAVE_THEIR_CONFIG_MAP | container | /envFrom/0/configMapRef/name | badge-pipeline
        NOTHING_IS_ALLOWED_BY_DEFAULT | NetworkPolicy default-deny | /spec/policyTypes | [Ingress]
        NOTHING_IS_ALLOWED_BY_DEFAULT | NetworkPolicy default-deny | /spec/egress | [{}]
        NOTHING_IS_ALLOWED_BY_DEFAULT | NetworkPolicy default-deny | /spec/podSelector | {matchLabels: {app: other}}
        WAYS_IN_ARE_FOR_SOMEBODY | NetworkPolicy | /spec/ingress/0/from |
        WAYS_IN_ARE_BY_PORT | NetworkPolicy | /spec/ingress/0/ports |
        WAYS_OUT_ARE_TO_SOMEBODY | NetworkPolicy | /spec/egress/0/to |
        WAYS_OUT_ARE_BY_PORT | NetworkPolicy | /spec/egress/1/ports | [{protocol: TCP}]
        METRICS_CAN_BE_ASKED_FOR | NetworkPolicy prometheus | /spec/ingress | []
        NAMES_CAN_BE_LOOKED_UP | NetworkPolicy | /spec/egress/0/ports | []
        LIBRARY_CAN_BE_REACHED | NetworkPolicy | /spec/egress/1/ports/0/port | 80
        SOURCES_OF_RATINGS_CAN_BE_REACHED | NetworkPolicy | /spec/egress/2/ports | []
        THE_INTERNET_HAS_NO_PRIVATE_NETWORKS | NetworkPolicy | /spec/egress/2/to/0/ipBlock/except/2 | 192.0.2.0/24
        THE_INTERNET_HAS_NO_PRIVATE_NETWORKS | NetworkPolicy | /spec/egress/2/to/1/ipBlock/except |
        THE_INTERNET_HAS_NO_PRIVATE_NETWORKS | NetworkPolicy | /spec/egress/2/to/1/ipBlock/except | [fc00::/7, fe80::/10]
        NO_SECRET_IS_A_MANIFEST | ServiceAccount | /kind | Secret
        KEYS_ARE_REFERENCES_TO_SECRETS | container | /env/0 | {name: BADGE_PIPELINE_API_KEY, value: abc}
        KEYS_ARE_REFERENCES_TO_SECRETS | container | /env/0 | {name: QUARKUS_DATASOURCE_PASSWORD, value: abc}
        SETTINGS_HAVE_NO_KEYS | ConfigMap | /data/BADGE_PIPELINE_API_KEY | abc
        ADDRESSES_HAVE_NO_PASSWORDS | ConfigMap | /data/BADGE_PIPELINE_JELLYFIN_URL | http://user:abc@jellyfin:8096
        ADDRESSES_HAVE_NO_PASSWORDS | container | /env/0 | {name: OTHER_URL, value: "postgresql://badges:abc@postgresql/badges"}
        THERE_ARE_AT_LEAST_TWO_INSTANCES | HorizontalPodAutoscaler | /spec/minReplicas | 1
        ONLY_THE_AUTOSCALER_SETS_THEIR_NUMBER | StatefulSet | /spec/replicas | 1
        INSTANCES_ARE_SPREAD_OVER_NODES | pod | /topologySpreadConstraints/0/topologyKey | rack
        INSTANCES_ARE_SPREAD_OVER_ZONES | pod | /topologySpreadConstraints |
        A_NODE_CAN_BE_DRAINED | PodDisruptionBudget | /spec/maxUnavailable | 0
        A_BROKEN_INSTANCE_DOES_NOT_KEEP_A_NODE | PodDisruptionBudget | /spec/unhealthyPodEvictionPolicy |
        DATABASE_CAN_BE_REACHED | NetworkPolicy | /spec/egress/3/ports/0/port | 3306
        BROKER_CAN_BE_REACHED | NetworkPolicy | /spec/egress/4/ports/0/port | 61616
        INSTANCES_SHARE_THEIR_ORIGINALS | PersistentVolumeClaim badge-pipeline-originals | /spec/accessModes | [ReadWriteOnce]
        """);
  }
}
