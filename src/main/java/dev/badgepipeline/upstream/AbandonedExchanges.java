package dev.badgepipeline.upstream;

import io.vertx.core.Handler;
import io.vertx.ext.web.client.impl.HttpContext;
import java.util.concurrent.CancellationException;

/** Stops each request, at whatever step it is, that nobody waits for any more. */
final class AbandonedExchanges implements Handler<HttpContext<?>> {

  @Override
  public void handle(HttpContext<?> step) {
    if (goesOn(step, (Exchange) step.request().bodyCodec())) {
      step.next();
    } else {
      step.fail(new CancellationException());
    }
  }

  private static boolean goesOn(HttpContext<?> step, Exchange exchange) {
    return switch (step.phase()) {
      case PREPARE_REQUEST, CREATE_REQUEST, FOLLOW_REDIRECT -> exchange.isWanted();
      case SEND_REQUEST -> exchange.sends(step.clientRequest());
      case RECEIVE_RESPONSE -> exchange.accepts(step.clientResponse());
      case DISPATCH_RESPONSE, FAILURE -> true;
    };
  }
}
