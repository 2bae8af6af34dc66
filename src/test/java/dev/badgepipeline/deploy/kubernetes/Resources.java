package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** Rules for what a pod is made of and may use. */
enum Resources implements Policy {
  IMAGES_HAVE_A_VERSION(
      everyContainer(
          container ->
              container
                  .path("image")
                  .asText()
                  .matches("[^:@]+(:\\d+/[^:@]+)?(:(?!latest$)[\\w.-]+|@sha256:\\p{XDigit}{64})"))),
  PROCESSOR_TIME_IS_RESERVED(
      everyContainer(container -> container.at("/resources/requests").has("cpu"))),
  MEMORY_IS_RESERVED(
      everyContainer(container -> container.at("/resources/requests").has("memory"))),
  MEMORY_IS_LIMITED(everyContainer(container -> container.at("/resources/limits").has("memory"))),
  MEMORY_THAT_IS_RESERVED_MAY_BE_USED(
      everyContainer(
          container ->
              quantity(container.at("/resources/requests/memory"))
                      .compareTo(quantity(container.at("/resources/limits/memory")))
                  <= 0)),
  TEMPORARY_FILES_ARE_LIMITED(
      pod ->
          pod.spec()
              .path("volumes")
              .valueStream()
              .filter(volume -> volume.has("emptyDir"))
              .allMatch(volume -> volume.path("emptyDir").has("sizeLimit")));

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Pod> rule;

  Resources(Predicate<Pod> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return manifests.pods().allMatch(rule);
  }

  private static Predicate<Pod> everyContainer(Predicate<JsonNode> rule) {
    return pod -> pod.containers().allMatch(rule);
  }

  private static BigDecimal quantity(JsonNode text) {
    return text.isTextual() ? Quantity.fromString(text.asText()).getNumber() : BigDecimal.ZERO;
  }
}
