package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules for what comes in and goes out. */
enum Network implements Policy {
  NOTHING_IS_ALLOWED_BY_DEFAULT(
      manifests ->
          manifests
              .ofKind("NetworkPolicy")
              .map(policy -> policy.at("/spec"))
              .anyMatch(
                  spec ->
                      spec.path("podSelector").isEmpty()
                          && spec.path("policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")
                          && spec.path("ingress").isEmpty()
                          && spec.path("egress").isEmpty())),
  WAYS_IN_ARE_FOR_SOMEBODY(
      manifests -> ways(manifests, "ingress").noneMatch(way -> way.path("from").isEmpty())),
  WAYS_IN_ARE_BY_PORT(manifests -> ways(manifests, "ingress").allMatch(Network::isByPort)),
  WAYS_OUT_ARE_TO_SOMEBODY(
      manifests -> ways(manifests, "egress").noneMatch(way -> way.path("to").isEmpty())),
  WAYS_OUT_ARE_BY_PORT(manifests -> ways(manifests, "egress").allMatch(Network::isByPort)),
  METRICS_CAN_BE_ASKED_FOR(
      manifests ->
          manifests.ofKind("ServiceMonitor").findAny().isEmpty()
              || ways(manifests, "ingress").anyMatch(way -> isFrom("monitoring", way))),
  NAMES_CAN_BE_LOOKED_UP(opensTheWayTo(53)),
  LIBRARY_CAN_BE_REACHED(opensTheWayTo(8096)),
  SOURCES_OF_RATINGS_CAN_BE_REACHED(opensTheWayTo(443)),
  THE_INTERNET_HAS_NO_PRIVATE_NETWORKS(
      manifests ->
          ways(manifests, "egress")
              .flatMap(way -> way.path("to").valueStream())
              .map(peer -> peer.path("ipBlock"))
              .allMatch(Network::leavesOutPrivateNetworks));

  /** RFC 1918, RFC 6598 and RFC 3927, where clouds tell a machine its credentials. */
  private static final List<String> PRIVATE_V4 =
      List.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

  /** RFC 4193 and RFC 4291; and RFC 6052 and RFC 8215, by which IPv4 is reached through IPv6. */
  private static final List<String> PRIVATE_V6 =
      List.of("fc00::/7", "fe80::/10", "64:ff9b::/96", "64:ff9b:1::/48");

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Manifests> rule;

  Network(Predicate<Manifests> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return rule.test(manifests);
  }

  private static Stream<JsonNode> ways(Manifests manifests, String direction) {
    return manifests
        .ofKind("NetworkPolicy")
        .flatMap(policy -> policy.at("/spec").path(direction).valueStream());
  }

  private static boolean isFrom(String namespace, JsonNode way) {
    return way.findValuesAsText("kubernetes.io/metadata.name").contains(namespace);
  }

  private static boolean isByPort(JsonNode way) {
    return !way.path("ports").isEmpty()
        && way.path("ports").valueStream().allMatch(port -> port.has("port"));
  }

  private static Predicate<Manifests> opensTheWayTo(int number) {
    return manifests ->
        ways(manifests, "egress")
            .flatMap(way -> way.path("ports").valueStream())
            .anyMatch(port -> port.path("port").asInt() == number);
  }

  private static boolean leavesOutPrivateNetworks(JsonNode block) {
    List<String> except = block.path("except").valueStream().map(JsonNode::asText).toList();
    return switch (block.path("cidr").asText()) {
      case "0.0.0.0/0" -> except.containsAll(PRIVATE_V4);
      case "::/0" -> except.containsAll(PRIVATE_V6);
      default -> true;
    };
  }
}
