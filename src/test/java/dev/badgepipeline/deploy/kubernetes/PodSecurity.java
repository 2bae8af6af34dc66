package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules of the restricted <a
 * href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security
 * Standard</a>, and two that it does not have: for the root file system and for the token.
 */
enum PodSecurity implements Policy {
  NAMESPACE_REFUSES_LESS_THAN_RESTRICTED(
      manifests ->
          manifests
              .ofKind("Namespace")
              .map(namespace -> namespace.at("/metadata/labels"))
              .anyMatch(
                  labels ->
                      labels
                          .path("pod-security.kubernetes.io/enforce")
                          .asText()
                          .equals("restricted"))),
  RUNS_NOT_AS_ROOT(everyPod(pod -> pod.spec().at("/securityContext/runAsNonRoot").asBoolean())),
  USER_IS_NUMERIC_AND_NOT_ROOT(
      everyPod(pod -> pod.spec().at("/securityContext/runAsUser").asInt() > 0)),
  GROUP_IS_NUMERIC_AND_NOT_ROOT(
      everyPod(pod -> pod.spec().at("/securityContext/runAsGroup").asInt() > 0)),
  CONTAINERS_KEEP_THE_USER_OF_THE_POD(
      everyContainer(
          context ->
              !context.has("runAsUser")
                  && !context.has("runAsGroup")
                  && !context.has("runAsNonRoot"))),
  SYSTEM_CALLS_ARE_FILTERED(
      everyPod(
          pod ->
              pod.spec()
                  .at("/securityContext/seccompProfile/type")
                  .asText()
                  .equals("RuntimeDefault"))),
  CONTAINERS_KEEP_THE_FILTER_OF_THE_POD(everyContainer(context -> !context.has("seccompProfile"))),
  ROOT_FILE_SYSTEM_IS_READ_ONLY(
      everyContainer(context -> context.path("readOnlyRootFilesystem").asBoolean())),
  PRIVILEGES_CANNOT_GROW(
      everyContainer(context -> !context.path("allowPrivilegeEscalation").asBoolean(true))),
  CONTAINERS_ARE_NOT_PRIVILEGED(everyContainer(context -> !context.path("privileged").asBoolean())),
  ALL_CAPABILITIES_ARE_DROPPED(
      everyContainer(context -> context.at("/capabilities/drop").toString().equals("[\"ALL\"]"))),
  NO_CAPABILITY_IS_ADDED(everyContainer(context -> context.at("/capabilities/add").isEmpty())),
  NAMESPACES_OF_THE_HOST_ARE_NOT_SHARED(
      everyPod(
          pod ->
              List.of("hostNetwork", "hostPID", "hostIPC").stream()
                  .noneMatch(field -> pod.spec().path(field).asBoolean()))),
  NO_PORT_OF_THE_HOST_IS_TAKEN(
      everyPod(
          pod ->
              pod.containers()
                  .flatMap(container -> container.path("ports").valueStream())
                  .noneMatch(port -> port.has("hostPort")))),
  NO_FOLDER_OF_THE_HOST_IS_MOUNTED(
      everyPod(
          pod ->
              pod.spec()
                  .path("volumes")
                  .valueStream()
                  .noneMatch(volume -> volume.has("hostPath")))),
  ACCOUNTS_GIVE_NO_TOKEN_FOR_THE_API(
      manifests ->
          manifests
              .ofKind("ServiceAccount")
              .noneMatch(account -> account.at("/automountServiceAccountToken").asBoolean(true))),
  NO_TOKEN_FOR_THE_API_IS_MOUNTED(
      everyPod(pod -> !pod.spec().path("automountServiceAccountToken").asBoolean(true)));

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Manifests> rule;

  PodSecurity(Predicate<Manifests> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return rule.test(manifests);
  }

  private static Predicate<Manifests> everyPod(Predicate<Pod> rule) {
    return manifests -> manifests.pods().allMatch(rule);
  }

  private static Predicate<Manifests> everyContainer(Predicate<JsonNode> securityContext) {
    return everyPod(
        pod ->
            pod.containers()
                .map(container -> container.path("securityContext"))
                .allMatch(securityContext));
  }
}
