package dev.badgepipeline.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The servers as their operators make them, which have to fit the overlay that uses them. */
class OperatorsTest {

  private static Manifests operator(String name) throws IOException {
    Optional<Kubectl> kubectl = Kubectl.find();
    assumeTrue(kubectl.isPresent(), "NOT CHECKED: the manifests, for want of kubectl on the path");
    return Manifests.parse(kubectl.orElseThrow().kustomize(Path.of("k8s", "operators", name)));
  }

  @Test
  void serversAreInTheNamespacesThatInstancesMayGoOutTo() throws IOException {
    String waysOut =
        Overlay.CLUSTER
            .manifests()
            .the("NetworkPolicy", "badge-pipeline")
            .at("/spec/egress")
            .toString();

    for (String name : new String[] {"rabbitmq", "cloudnative-pg"}) {
      String namespace = operator(name).ofKind("Namespace").findFirst().orElseThrow().name();
      assertThat(waysOut).contains("\"kubernetes.io/metadata.name\":\"" + namespace + "\"");
      assertThat(operator(name).all())
          .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
          .allMatch(manifest -> manifest.at("/metadata/namespace").asText().equals(namespace));
    }
  }

  @Test
  void oneNodeOfEachMayBeLost() throws IOException {
    assertThat(operator("rabbitmq").the("RabbitmqCluster", "rabbitmq").at("/spec/replicas").asInt())
        .isEqualTo(3);
    assertThat(operator("cloudnative-pg").the("Cluster", "badges").at("/spec/instances").asInt())
        .isEqualTo(3);
  }

  @Test
  void queuesAreOfTheKindThatLosesNothingAndAreKept() throws IOException {
    assertThat(operator("rabbitmq").ofKind("Queue"))
        .extracting(queue -> queue.at("/spec/name").asText())
        .containsExactlyInAnyOrder("badges.now", "badges.bulk", "badges.dead");
    assertThat(operator("rabbitmq").ofKind("Queue"))
        .allSatisfy(
            queue -> {
              assertThat(queue.at("/spec/type").asText()).isEqualTo("quorum");
              assertThat(queue.at("/spec/deletionPolicy").asText()).isEqualTo("retain");
            });
  }

  /** Only where a full queue refuses are dead letters kept at least once. */
  @Test
  void deadLettersAreKept() throws IOException {
    Manifest policy = operator("rabbitmq").the("Policy", "badges");

    assertThat(policy.at("/spec/definition/dead-letter-strategy").asText())
        .isEqualTo("at-least-once");
    assertThat(policy.at("/spec/definition/overflow").asText()).isEqualTo("reject-publish");
    assertThat(policy.at("/spec/definition/delivery-limit").asInt()).isEqualTo(20);
    Pattern pattern = Pattern.compile(policy.at("/spec/pattern").asText());
    assertThat("badges.now").matches(pattern);
    assertThat("badges.bulk").matches(pattern);
    assertThat("badges.dead").doesNotMatch(pattern);
  }

  @Test
  void theServiceMayMakeNoQueues() throws IOException {
    assertThat(
            operator("rabbitmq")
                .the("Permission", "badges")
                .at("/spec/permissions/configure")
                .asText())
        .isEqualTo("^$");
  }
}
