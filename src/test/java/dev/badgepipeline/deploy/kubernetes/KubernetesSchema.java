package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The published schema of the Kubernetes API, as the types that the official Java client has
 * generated from it. Reading one refuses a field that is not defined and misses one that is
 * required, but turns a number into a string where one is wanted, which the API refuses: so what
 * was read is written again and must hold what was there.
 *
 * <p>The Prometheus operator's own types have no required fields to miss; that a service monitor
 * has what it needs is a rule of its own.
 */
final class KubernetesSchema {

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "v1 ConfigMap", V1ConfigMap.class,
          "v1 Namespace", V1Namespace.class,
          "v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class,
          "v1 Service", V1Service.class,
          "v1 ServiceAccount", V1ServiceAccount.class,
          "apps/v1 StatefulSet", V1StatefulSet.class,
          "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
          "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class);

  private static final String SERVICE_MONITOR = "monitoring.coreos.com/v1 ServiceMonitor";

  private static final JsonMapper OPERATOR =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new WithoutAnySetters())
          .build();

  private KubernetesSchema() {}

  /**
   * @throws IllegalArgumentException if the API would refuse the manifest for its form
   */
  static void check(Manifest manifest) {
    JsonNode understood = understood(manifest);
    if (!holds(understood, manifest.tree())) {
      throw new IllegalArgumentException(
          manifest + " is understood as something else: " + understood);
    }
  }

  private static JsonNode understood(Manifest manifest) {
    try {
      if (manifest.type().equals(SERVICE_MONITOR)) {
        ServiceMonitor monitor = OPERATOR.treeToValue(manifest.tree(), ServiceMonitor.class);
        return OPERATOR.valueToTree(monitor);
      }
      Object read = JSON.getGson().fromJson(manifest.tree().toString(), type(manifest));
      return OPERATOR.readTree(JSON.getGson().toJson(read));
    } catch (JsonProcessingException | RuntimeException e) {
      throw new IllegalArgumentException(manifest + " is not in the schema: " + e.getMessage(), e);
    }
  }

  private static Class<?> type(Manifest manifest) {
    Class<?> type = TYPES.get(manifest.type());
    if (type == null) {
      throw new IllegalArgumentException("no such type is expected: " + manifest.type());
    }
    return type;
  }

  /**
   * Whether everything of the part is in the whole, which may have empty lists and maps besides.
   */
  private static boolean holds(JsonNode whole, JsonNode part) {
    if (part.isObject()) {
      return part.properties().stream()
          .allMatch(field -> holds(whole.path(field.getKey()), field.getValue()));
    }
    if (part.isArray()) {
      return whole.size() == part.size()
          && IntStream.range(0, part.size()).allMatch(i -> holds(whole.path(i), part.path(i)));
    }
    return whole.equals(part);
  }

  /** Fields that are not defined are kept by the types of the operator; here they are an error. */
  private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
