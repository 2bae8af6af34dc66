package dev.badgepipeline.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesSchemaTest {

  private static final String NAME = "badge-pipeline";

  @ParameterizedTest
  @EnumSource
  void everyManifestIsInTheSchema(Overlay overlay) throws IOException {
    assertThat(overlay.manifests().all())
        .isNotEmpty()
        .filteredOn(manifest -> !manifest.type().startsWith("keda.sh/")) // see ScalingByQueueTest
        .allSatisfy(KubernetesSchema::check);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          StatefulSet,    /spec/template/spec/terminationGracePeriodSecond
          StatefulSet,    /spec/template/spec/containers/0/readinesProbe
          StatefulSet,    /spec/template/spec/containers/0/securityContext/readonlyRootFilesystem
          Service,        /spec/port
          NetworkPolicy,  /spec/egres
          ServiceMonitor, /spec/endpoint
          ServiceMonitor, /spec/endpoints/0/intervall
          """)
  void aMisspeltFieldIsRefusedByName(String kind, String pointer) throws IOException {
    Manifest broken = changed(Change.of(kind, NAME, pointer, "{}"));

    assertThatThrownBy(() -> KubernetesSchema.check(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(nameAtTheEndOf(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          StatefulSet,         /spec/replicas,                                           two
          StatefulSet,         /spec/template/spec/automountServiceAccountToken,         'nope'
          StatefulSet,         /spec/template/spec/containers/0/env/0/value,             5
          StatefulSet,         /spec/template/spec/containers/0/ports,                   8080
          StatefulSet,         /spec/template/spec/containers/0/resources/limits/memory, much
          StatefulSet,         /spec/template/spec/containers/0/livenessProbe/httpGet,   /live
          PodDisruptionBudget, /spec/selector/matchLabels,                               [badge-pipeline]
          Service,             /spec/publishNotReadyAddresses,                           '"true"'
          ServiceMonitor,      /spec/endpoints/0/path,                                   5
          ServiceMonitor,      /spec/endpoints,                                          http
          """)
  void aWrongTypeIsRefused(String kind, String pointer, String value) throws IOException {
    Manifest broken = changed(Change.of(kind, NAME, pointer, value));

    assertThatThrownBy(() -> KubernetesSchema.check(broken))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          StatefulSet,             /spec/selector
          StatefulSet,             /spec/template/spec/containers
          StatefulSet,             /spec/template/spec/containers/0/name
          StatefulSet,             /spec/template/spec/volumes/0/name
          StatefulSet,             /spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/key
          HorizontalPodAutoscaler, /spec/maxReplicas
          HorizontalPodAutoscaler, /spec/scaleTargetRef/name
          """)
  void aMissingFieldThatIsRequiredIsRefusedByName(String kind, String pointer) throws IOException {
    Manifest broken = changed(Change.without(kind, NAME, pointer));

    assertThatThrownBy(() -> KubernetesSchema.check(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(nameAtTheEndOf(pointer));
  }

  @Test
  void aTypeThatTheApiNoLongerServesIsRefused() throws IOException {
    Manifest old = changed(Change.of("PodDisruptionBudget", NAME, "/apiVersion", "policy/v1beta1"));

    assertThatThrownBy(() -> KubernetesSchema.check(old))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("policy/v1beta1");
  }

  /** The manifest of the fullest overlay that the change is for, with it. */
  private static Manifest changed(Change change) throws IOException {
    Manifests manifests = Overlay.CLUSTER_WITH_PROMETHEUS.manifests();
    return change.in(manifests).the(change.kind(), change.name());
  }

  private static String nameAtTheEndOf(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
