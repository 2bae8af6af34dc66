package dev.badgepipeline.upstream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;

/**
 * Clients for tests without a container, in which nothing is tried again.
 *
 * @param connectionsPerHost see {@link UpstreamConfig}
 * @param waitingPerHost see {@link UpstreamConfig}
 * @param connectTimeout see {@link UpstreamConfig}
 * @param redirections see {@link UpstreamConfig}
 */
public record TestUpstreams(
    int connectionsPerHost, int waitingPerHost, Duration connectTimeout, int redirections)
    implements UpstreamConfig {

  /** As it is configured when the owner says nothing. */
  public static final TestUpstreams USUAL = new TestUpstreams(8, 256, Duration.ofSeconds(10), 3);

  /** A client as the service has it. */
  public static UpstreamClient client(Vertx vertx) {
    return USUAL.client(vertx, new SimpleMeterRegistry());
  }

  UpstreamClient client(Vertx vertx, SimpleMeterRegistry meters) {
    return new UpstreamClient(vertx, this, meters);
  }
}
