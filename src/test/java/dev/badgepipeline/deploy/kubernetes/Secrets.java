package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for keys and passwords, none of which is in a manifest. */
enum Secrets implements Policy {
  NO_SECRET_IS_A_MANIFEST(manifests -> manifests.ofKind("Secret").findAny().isEmpty()),
  KEYS_ARE_REFERENCES_TO_SECRETS(
      manifests ->
          variables(manifests)
              .filter(variable -> isSecret(variable.path("name").asText()))
              .allMatch(variable -> variable.at("/valueFrom/secretKeyRef").isObject())),
  SETTINGS_HAVE_NO_KEYS(
      manifests ->
          manifests
              .ofKind("ConfigMap")
              .flatMap(map -> map.at("/data").propertyStream())
              .noneMatch(setting -> isSecret(setting.getKey()))),
  ADDRESSES_HAVE_NO_PASSWORDS(
      manifests ->
          Stream.concat(
                  manifests.ofKind("ConfigMap").flatMap(map -> map.at("/data").valueStream()),
                  variables(manifests).map(variable -> variable.path("value")))
              .noneMatch(value -> value.asText().matches(".*://[^/]*@.*")));

  private static final Pattern SECRET = Pattern.compile("KEY|TOKEN|PASSWORD|SECRET|CREDENTIAL");

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Manifests> rule;

  Secrets(Predicate<Manifests> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return rule.test(manifests);
  }

  private static boolean isSecret(String variable) {
    return SECRET.matcher(variable).find();
  }

  private static Stream<JsonNode> variables(Manifests manifests) {
    return manifests
        .pods()
        .flatMap(Pod::containers)
        .flatMap(container -> container.path("env").valueStream());
  }
}
