package dev.badgepipeline.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the component for KEDA makes of the cluster; the schema of its types is not published. */
class ScalingByQueueTest {

  private static final String NAME = "badge-pipeline";

  private static JsonNode scaling(String pointer) throws IOException {
    return Overlay.CLUSTER_WITH_KEDA.manifests().the("ScaledObject", NAME).at("/spec" + pointer);
  }

  private static List<JsonNode> triggers() throws IOException {
    return scaling("/triggers").valueStream().toList();
  }

  @Test
  void takesThePlaceOfTheAutoscaler() throws IOException {
    assertThat(Overlay.CLUSTER_WITH_KEDA.manifests().ofKind("HorizontalPodAutoscaler")).isEmpty();
    assertThat(scaling("/scaleTargetRef/kind").asText()).isEqualTo("StatefulSet");
    assertThat(scaling("/scaleTargetRef/name").asText()).isEqualTo(NAME);
  }

  @Test
  void thereAreTwoInstancesAtLeastAndNoMoreThanTheMediaServerBears() throws IOException {
    assertThat(scaling("/minReplicaCount").asInt()).isEqualTo(2);
    assertThat(scaling("/maxReplicaCount").asInt()).isEqualTo(4);
  }

  /** By AMQP only what nobody has in hand counts, and busy instances are taken away. */
  @Test
  void queuesAreAskedForByHttp() throws IOException {
    assertThat(triggers())
        .extracting(trigger -> trigger.at("/metadata/queueName").asText())
        .containsExactlyInAnyOrder("badges.now", "badges.bulk");
    assertThat(triggers())
        .allSatisfy(
            trigger -> {
              assertThat(trigger.path("type").asText()).isEqualTo("rabbitmq");
              assertThat(trigger.at("/metadata/protocol").asText()).isEqualTo("http");
              assertThat(trigger.at("/metadata/mode").asText()).isEqualTo("QueueLength");
              assertThat(trigger.at("/metadata/value").isTextual()).isTrue();
            });
  }

  @Test
  void passwordsComeFromTheSecretAndAreNoPartOfAnAddress() throws IOException {
    assertThat(triggers())
        .allSatisfy(
            trigger -> {
              assertThat(trigger.at("/metadata").has("host")).isFalse();
              assertThat(trigger.at("/authenticationRef/name").asText())
                  .isEqualTo("badge-pipeline-rabbitmq");
            });
    assertThat(
            Overlay.CLUSTER_WITH_KEDA
                .manifests()
                .the("TriggerAuthentication", "badge-pipeline-rabbitmq")
                .at("/spec/secretTargetRef")
                .valueStream())
        .extracting(reference -> reference.path("parameter").asText())
        .containsExactlyInAnyOrder("host", "username", "password");
  }

  @Test
  void instancesAreTakenAwaySlowlyAndOneAtATime() throws IOException {
    JsonNode down = scaling("/advanced/horizontalPodAutoscalerConfig/behavior/scaleDown");

    assertThat(scaling("/cooldownPeriod").asInt()).isGreaterThanOrEqualTo(300);
    assertThat(down.path("stabilizationWindowSeconds").asInt()).isGreaterThanOrEqualTo(300);
    assertThat(down.path("policies").valueStream())
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.path("value").asInt()).isEqualTo(1);
              assertThat(policy.path("periodSeconds").asInt()).isGreaterThanOrEqualTo(300);
            });
  }
}
