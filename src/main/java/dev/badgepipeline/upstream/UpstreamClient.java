package dev.badgepipeline.upstream;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.network.HostNames;
import dev.badgepipeline.upstream.UpstreamException.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.Unpooled;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.impl.WebClientInternal;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes every call to an upstream service: bounded in time, in number and in the length of the
 * answer, counted, and without keys in errors.
 */
@ApplicationScoped
public class UpstreamClient {

  private static final String USER_AGENT = "badge-pipeline";

  private final MeterRegistry meters;
  private final WebClient http;

  public UpstreamClient(Vertx vertx, UpstreamConfig config, MeterRegistry meters) {
    this.meters = meters;
    this.http = webClient(vertx.getDelegate(), config);
  }

  private static WebClient webClient(io.vertx.core.Vertx vertx, UpstreamConfig config) {
    WebClientOptions options = new WebClientOptions();
    options
        .setUserAgent(USER_AGENT)
        .setMaxRedirects(config.redirections())
        .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()));
    PoolOptions connections =
        new PoolOptions()
            .setHttp1MaxSize(config.connectionsPerHost())
            .setMaxWaitQueueSize(config.waitingPerHost());
    HttpClient client =
        vertx
            .httpClientBuilder()
            .with(options)
            .with(connections)
            .withRedirectHandler(new SameHostRedirections())
            // The call that it ends says so; without a handler Vert.x logs it besides.
            .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
            .build();
    WebClient http = WebClient.wrap(client, options);
    ((WebClientInternal) http)
        .addInterceptor(new AbandonedExchanges())
        .addInterceptor(new ResolvedRequests(vertx, HostNames.ofThisHost(config.connectTimeout())));
    return http;
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /**
   * Sends a request, anew at each subscription. When its time is over or the subscriber leaves, it
   * is ended wherever it is; one that waits for a connection is never sent.
   *
   * @return the response, whatever its status; fails with {@link UpstreamException} when there is
   *     none, and with {@link OversizedAnswerException} when it is too long
   */
  public Uni<UpstreamResponse> send(UpstreamRequest request) {
    return Uni.createFrom()
        .deferred(() -> CallerContext.current().receive(inTime(request, Timer.start(meters))));
  }

  private Uni<UpstreamResponse> inTime(UpstreamRequest request, Timer.Sample started) {
    return Uni.createFrom()
        .<UpstreamResponse>emitter(waiting -> begin(request, waiting))
        .ifNoItem()
        .after(request.timeout())
        .fail()
        .onTermination()
        .invoke(
            (response, failure, cancelled) ->
                started.stop(timer(request.service(), outcome(response, failure))))
        .onFailure()
        .transform(failure -> inWords(request, failure));
  }

  private void begin(UpstreamRequest asked, UniEmitter<? super UpstreamResponse> waiting) {
    Exchange exchange = new Exchange(asked, waiting);
    waiting.onTermination(exchange::abandon);
    HttpRequest<byte[]> request = request(asked, exchange);
    (asked.body().length == 0 ? request.send() : request.sendBuffer(uncopied(asked.body())))
        .onComplete(exchange::answered, exchange::failed);
  }

  private HttpRequest<byte[]> request(UpstreamRequest asked, Exchange exchange) {
    HttpRequest<Buffer> request =
        http.requestAbs(asked.method(), asked.url()).connectTimeout(asked.timeout().toMillis());
    asked.query().forEach(request::addQueryParam);
    asked.headers().forEach(request::putHeader);
    return request.as(exchange);
  }

  private static Buffer uncopied(byte[] bytes) {
    return BufferImpl.buffer(Unpooled.wrappedBuffer(bytes));
  }

  private Timer timer(String service, String outcome) {
    return meters.timer("badge_pipeline.upstream.calls", "service", service, "outcome", outcome);
  }

  private static String outcome(@Nullable UpstreamResponse response, @Nullable Throwable failure) {
    if (response != null) {
      return response.status() / 100 + "xx";
    }
    if (failure == null || failure instanceof CancellationException) {
      return "cancelled";
    }
    if (failure instanceof OversizedAnswerException) {
      return "oversized";
    }
    return isTimeout(failure) ? "timeout" : "unreachable";
  }

  /** Mutiny's, or Vert.x's while it waits for a connection. */
  private static boolean isTimeout(Throwable failure) {
    return failure instanceof TimeoutException
        || failure instanceof java.util.concurrent.TimeoutException;
  }

  private static UpstreamException inWords(UpstreamRequest request, Throwable failure) {
    return failure instanceof UpstreamException known
        ? known
        : new UpstreamException(request.service() + " " + reason(request, failure), fault(failure));
  }

  private static String reason(UpstreamRequest request, Throwable failure) {
    if (isTimeout(failure)) {
      return "did not answer within " + request.timeout().toMillis() + " ms";
    }
    return failure instanceof ConnectionPoolTooBusyException
        ? "is not asked: too many calls wait for it already"
        : "could not be reached (" + failure.getClass().getSimpleName() + ")";
  }

  private static Fault fault(Throwable failure) {
    if (isTimeout(failure)) {
      return Fault.NO_ANSWER;
    }
    if (failure instanceof UnknownHostException) {
      return Fault.NAME_NOT_FOUND;
    }
    return failure instanceof ConnectException ? Fault.REFUSED : Fault.UNUSABLE;
  }
}
