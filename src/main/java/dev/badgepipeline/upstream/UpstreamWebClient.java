package dev.badgepipeline.upstream;

import dev.badgepipeline.network.HostNames;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.impl.WebClientInternal;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes the HTTP clients by which upstream services are called. */
public final class UpstreamWebClient {

  private static final String USER_AGENT = "badge-pipeline";

  private UpstreamWebClient() {}

  /**
   * A client for one service. It follows no redirection, which would take the key to another host.
   *
   * @param timeout how long one call may take
   */
  public static WebClient create(Vertx vertx, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    WebClient client =
        WebClient.create(
            vertx,
            new WebClientOptions()
                .setUserAgent(USER_AGENT)
                .setFollowRedirects(false)
                .setConnectTimeout(millis)
                // Who gives up a call leaves its connection behind: there are few of them, and a
                // silent service would hold them for good. Later than the call's own end, which
                // explains more.
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(2 * millis));
    ((WebClientInternal) client.getDelegate())
        .addInterceptor(new ResolvedRequests(vertx.getDelegate(), HostNames.ofThisHost(timeout)));
    return client;
  }
}
