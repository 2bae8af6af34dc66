package dev.badgepipeline.upstream;

import dev.badgepipeline.network.HostNames;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.impl.ClientPhase;
import io.vertx.ext.web.client.impl.HttpContext;

/**
 * Resolves the name of a request's host before the request is made, so that the client need not.
 *
 * @param names resolves
 */
record ResolvedRequests(Vertx vertx, HostNames names) implements Handler<HttpContext<?>> {

  @Override
  public void handle(HttpContext<?> request) {
    if (request.phase() == ClientPhase.CREATE_REQUEST) {
      resolve(request);
    } else {
      request.next();
    }
  }

  /** Goes on where the request was made: its trace and log context are there. */
  private void resolve(HttpContext<?> request) {
    Context caller = vertx.getOrCreateContext();
    RequestOptions options = request.requestOptions();
    names
        .resolve(vertx, options.getHost(), options.getPort())
        .onComplete(
            found -> caller.runOnContext(ignored -> goOn(request, found)),
            failure -> caller.runOnContext(ignored -> request.fail(failure)));
  }

  private static void goOn(HttpContext<?> request, SocketAddress server) {
    request.requestOptions().setServer(server);
    request.next();
  }
}
