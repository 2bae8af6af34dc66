package dev.badgepipeline.deploy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * Rules for how a pod starts, is watched and stops. Of the paths of Quarkus's health checks, only
 * the one for liveness has no database behind it: any other one would restart every instance with
 * the database that they wait for.
 */
enum Lifecycle implements Policy {
  START_IS_WAITED_FOR(asksAt("startupProbe", "/q/health/started")),
  LIVENESS_ASKS_THE_PROCESS_ALONE(asksAt("livenessProbe", "/q/health/live")),
  READINESS_ASKS_WHETHER_IT_SERVES(asksAt("readinessProbe", "/q/health/ready")),
  PROBES_ASK_A_PORT_THAT_IS_OPEN(
      pod ->
          pod.containers()
              .flatMap(JsonNode::valueStream)
              .filter(probe -> probe.has("httpGet"))
              .allMatch(probe -> pod.listensAt(probe.at("/httpGet/port")))),
  FIRST_START_MAY_TAKE_TWO_MINUTES(
      main(container -> patience(container.path("startupProbe")).toSeconds() >= 120)),
  SHORT_PAUSES_DO_NOT_RESTART(
      main(container -> patience(container.path("livenessProbe")).toSeconds() >= 30)),
  STOP_WAITS_UNTIL_NO_REQUEST_COMES(main(container -> !delayOfStop(container).isZero())),
  STOP_HAS_TIME_FOR_WHAT_IS_IN_HAND(
      pod ->
          pod.containers()
              .map(Lifecycle::timeToStop)
              .allMatch(needed -> needed.compareTo(gracePeriod(pod)) <= 0));

  /** How long the embedded database is given to stop in order, after the service has stopped. */
  private static final Duration DATABASE_STOP = Duration.ofSeconds(30);

  /** One after the other, for requests, for work of the queue and for runs that go on alone. */
  private static final int WAITS_AT_STOP = 3;

  @SuppressWarnings("ImmutableEnumChecker") // The rules have no state.
  private final Predicate<Pod> rule;

  Lifecycle(Predicate<Pod> rule) {
    this.rule = rule;
  }

  @Override
  public boolean isKeptBy(Manifests manifests) {
    return manifests.pods().allMatch(rule);
  }

  private static Predicate<Pod> asksAt(String probe, String path) {
    return main(container -> container.path(probe).at("/httpGet/path").asText().equals(path));
  }

  /** For containers that go on running. */
  private static Predicate<Pod> main(Predicate<JsonNode> rule) {
    return pod -> pod.spec().path("containers").valueStream().allMatch(rule);
  }

  /** How long a probe may fail before something is done; Kubernetes's defaults where unset. */
  private static Duration patience(JsonNode probe) {
    return Duration.ofSeconds(
        probe.path("periodSeconds").asLong(10) * probe.path("failureThreshold").asLong(3));
  }

  private static Duration delayOfStop(JsonNode container) {
    return Duration.ofSeconds(container.at("/lifecycle/preStop/sleep/seconds").asLong());
  }

  private static Duration timeToStop(JsonNode container) {
    return delayOfStop(container)
        .plus(shutdownTimeout().multipliedBy(WAITS_AT_STOP))
        .plus(DATABASE_STOP);
  }

  private static Duration gracePeriod(Pod pod) {
    return Duration.ofSeconds(pod.spec().path("terminationGracePeriodSeconds").asLong(30));
  }

  private static Duration shutdownTimeout() {
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Duration.parse("PT" + settings.getProperty("quarkus.shutdown.timeout"));
  }
}
