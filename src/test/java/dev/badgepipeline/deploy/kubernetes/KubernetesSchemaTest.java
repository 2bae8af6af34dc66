package dev.badgepipeline.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesSchemaTest {

  @ParameterizedTest
  @EnumSource
  void everyManifestIsInTheSchema(Overlay overlay) throws IOException {
    assertThat(overlay.manifests().all()).isNotEmpty().allSatisfy(KubernetesSchema::check);
  }

  @ParameterizedTest
  @CsvSource({
    "StatefulSet,    /spec/template/spec/terminationGracePeriodSecond",
    "StatefulSet,    /spec/template/spec/containers/0/readinesProbe",
    "StatefulSet,    /spec/template/spec/containers/0/securityContext/readonlyRootFilesystem",
    "Service,        /spec/port",
    "NetworkPolicy,  /spec/egres",
    "ServiceMonitor, /spec/endpoint",
    "ServiceMonitor, /spec/endpoints/0/intervall",
  })
  void aMisspeltFieldIsRefused(String kind, String pointer) throws IOException {
    assertRefused(Change.of(kind, "badge-pipeline", pointer, "{}"));
  }

  @ParameterizedTest
  @CsvSource({
    "StatefulSet,             /spec/replicas,                                      two",
    "StatefulSet,             /spec/template/spec/automountServiceAccountToken,    'nope'",
    "StatefulSet,             /spec/template/spec/containers/0/env/0/value,        5",
    "StatefulSet,             /spec/template/spec/containers/0/ports,              8080",
    "StatefulSet,             /spec/template/spec/containers/0/resources/limits/memory, much",
    "StatefulSet,             /spec/template/spec/containers/0/livenessProbe/httpGet,   /live",
    "PodDisruptionBudget,     /spec/selector/matchLabels,                         "
        + " [badge-pipeline]",
    "Service,                 /spec/publishNotReadyAddresses,                      '\"true\"'",
    "ServiceMonitor,          /spec/endpoints/0/path,                              5",
    "ServiceMonitor,          /spec/endpoints,                                     http",
  })
  void aWrongTypeIsRefused(String kind, String pointer, String value) throws IOException {
    assertRefused(Change.of(kind, "badge-pipeline", pointer, value));
  }

  @ParameterizedTest
  @CsvSource({
    "StatefulSet,             /spec/selector",
    "StatefulSet,             /spec/template/spec/containers",
    "StatefulSet,             /spec/template/spec/containers/0/name",
    "StatefulSet,             /spec/template/spec/volumes/0/name",
    "StatefulSet,             /spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/key",
    "HorizontalPodAutoscaler, /spec/maxReplicas",
    "HorizontalPodAutoscaler, /spec/scaleTargetRef/name",
  })
  void aMissingFieldThatIsRequiredIsRefused(String kind, String pointer) throws IOException {
    assertRefused(Change.without(kind, "badge-pipeline", pointer));
  }

  @Test
  void aTypeThatTheApiNoLongerServesIsRefused() throws IOException {
    assertRefused(
        Change.of("PodDisruptionBudget", "badge-pipeline", "/apiVersion", "policy/v1beta1"));
  }

  private static void assertRefused(Change change) throws IOException {
    Manifests before = Overlay.CLUSTER_WITH_PROMETHEUS.manifests();
    Manifest broken = change.in(before).the(change.kind(), change.name());

    assertThatThrownBy(() -> KubernetesSchema.check(broken))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
