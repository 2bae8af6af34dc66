package dev.badgepipeline.upstream;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way and the one who waits for its answer. When nobody waits any more, the
 * request ends too, together with its connection: what still waits to be sent is not sent, and what
 * still comes is not read.
 *
 * <p>The Web Client shows each of its requests to whoever reads the body, which is why this is a
 * {@link BodyCodec}.
 */
final class Exchange implements BodyCodec<byte[]> {

  private final UpstreamRequest asked;
  private final UniEmitter<? super UpstreamResponse> waiting;
  private @Nullable HttpClientRequest request;
  private boolean over;

  Exchange(UpstreamRequest asked, UniEmitter<? super UpstreamResponse> waiting) {
    this.asked = asked;
    this.waiting = waiting;
  }

  /** Whether anybody waits for the answer. */
  synchronized boolean isWanted() {
    return !over;
  }

  /** Whether the request that has got its connection is still wanted; if so, it is sent now. */
  boolean sends(HttpClientRequest connected) {
    connected.exceptionHandler(Exchange::saidElsewhere);
    return begins(connected);
  }

  private synchronized boolean begins(HttpClientRequest connected) {
    request = connected;
    return !over;
  }

  /** Without a handler Vert.x logs what the one who waits is told anyway. */
  private static void saidElsewhere(Throwable failure) {}

  /** Whether the body may come; an announced length beyond the limit is believed at once. */
  boolean accepts(HttpClientResponse response) {
    response.exceptionHandler(Exchange::saidElsewhere);
    if (announcedLength(response) > asked.maxBytes()) {
      refuse();
    }
    return isWanted();
  }

  private static long announcedLength(HttpClientResponse response) {
    String announced = response.getHeader(HttpHeaders.CONTENT_LENGTH);
    return announced != null && announced.matches("\\d{1,18}") ? Long.parseLong(announced) : 0;
  }

  @Override
  public void create(Handler<AsyncResult<BodyStream<byte[]>>> handler) {
    handler.handle(
        Future.succeededFuture(new LimitedBody(asked.maxBytes(), this::refuse, this::finish)));
  }

  private void refuse() {
    abandon();
    waiting.fail(
        new OversizedAnswerException(
            asked.service() + " sends more than " + asked.maxBytes() + " bytes"));
  }

  /** From here on the connection may serve others, and must not be ended. */
  private synchronized void finish() {
    over = true;
  }

  /** Nobody waits any more. */
  void abandon() {
    HttpClientRequest abandoned = endOnce();
    if (abandoned != null) {
      abandoned.reset();
    }
  }

  private synchronized @Nullable HttpClientRequest endOnce() {
    HttpClientRequest abandoned = over ? null : request;
    over = true;
    return abandoned;
  }

  /** Gives the answer to the one who waits. */
  void answered(HttpResponse<byte[]> response) {
    byte[] body = response.body();
    waiting.complete(
        new UpstreamResponse(
            response.statusCode(), response.headers(), body == null ? new byte[0] : body));
  }

  /** There will be no answer. */
  void failed(Throwable cause) {
    waiting.fail(cause);
  }
}
