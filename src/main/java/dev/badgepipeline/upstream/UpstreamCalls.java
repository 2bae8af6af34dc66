package dev.badgepipeline.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes every call to an upstream service: bounded in time, counted, and without keys in errors.
 */
@ApplicationScoped
public class UpstreamCalls {

  private final MeterRegistry meters;

  public UpstreamCalls(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Sends a request.
   *
   * @param service the upstream's name in metrics and messages, such as {@code OMDb}
   * @param request sends the request anew at each subscription
   * @return the response, whatever its status; fails with {@link UpstreamException} when there is
   *     none
   */
  public Uni<HttpResponse<Buffer>> send(
      String service, Duration timeout, Supplier<Uni<HttpResponse<Buffer>>> request) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Timer.Sample started = Timer.start(meters);
              return Uni.createFrom()
                  .deferred(request::get)
                  .ifNoItem()
                  .after(timeout)
                  .fail()
                  .onItemOrFailure()
                  .invoke(
                      (response, failure) ->
                          started.stop(timer(service, outcome(response, failure))))
                  .onFailure()
                  .transform(failure -> new UpstreamException(describe(service, timeout, failure)));
            });
  }

  private Timer timer(String service, String outcome) {
    return meters.timer("badge_pipeline.upstream.calls", "service", service, "outcome", outcome);
  }

  private static String outcome(
      @Nullable HttpResponse<Buffer> response, @Nullable Throwable failure) {
    if (response != null) {
      return response.statusCode() / 100 + "xx";
    }
    return failure instanceof TimeoutException ? "timeout" : "unreachable";
  }

  private static String describe(String service, Duration timeout, Throwable failure) {
    return failure instanceof TimeoutException
        ? service + " did not answer within " + timeout.toMillis() + " ms"
        : service + " could not be reached (" + failure.getClass().getSimpleName() + ")";
  }
}
