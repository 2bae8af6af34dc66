package dev.badgepipeline.deploy;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The instances that requests are sent to, in turn, as a service of a cluster has them: one is in
 * as long as its readiness probe answers, and out for good from the moment its pod is deleted.
 */
final class Endpoints implements AutoCloseable {

  private static final Duration PROBE_PERIOD = Duration.ofMillis(100);
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final List<Endpoint> endpoints = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final ScheduledExecutorService probes = Executors.newSingleThreadScheduledExecutor();

  Endpoints() {
    Future<?> unused =
        probes.scheduleWithFixedDelay(
            () -> endpoints.forEach(Endpoint::probe),
            0,
            PROBE_PERIOD.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Lets an instance in as soon as it is ready. */
  void add(Instance instance) {
    endpoints.add(new Endpoint(instance));
  }

  /** Sends an instance nothing any more; what it has in hand it may finish. */
  void remove(Instance instance) {
    endpoints.removeIf(endpoint -> endpoint.instance().equals(instance));
  }

  void awaitAllReady() {
    await()
        .atMost(LONGEST_START)
        .pollInterval(PROBE_PERIOD)
        .until(() -> endpoints.stream().allMatch(Endpoint::isReady));
  }

  /** Whose turn it is among those that are ready, but for some. */
  Optional<Endpoint> next(Set<Endpoint> but) {
    List<Endpoint> ready =
        endpoints.stream()
            .filter(endpoint -> endpoint.isReady() && !but.contains(endpoint))
            .toList();
    return ready.isEmpty()
        ? Optional.empty()
        : Optional.of(ready.get(Math.floorMod(turn.getAndIncrement(), ready.size())));
  }

  /** The instance with the most requests in hand. */
  Instance busiest() {
    return endpoints.stream()
        .max(Comparator.comparingInt(Endpoint::inHand))
        .orElseThrow()
        .instance();
  }

  @Override
  public void close() {
    probes.shutdownNow();
  }
}
