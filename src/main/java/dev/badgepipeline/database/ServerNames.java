package dev.badgepipeline.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnectOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Resolves the names of servers on threads that may wait. The driver would do it on an event loop,
 * and a name server that does not answer would stop everything that lives on it. All who need a
 * name at the same time share one look-up, so that no more than one thread waits for each.
 */
final class ServerNames {

  private final Resolver resolver;
  private final Duration longest;
  private final Map<String, Future<InetAddress>> underWay = new HashMap<>();

  /**
   * @param longest how long one look-up may take; what is found later serves the next one
   */
  ServerNames(Resolver resolver, Duration longest) {
    this.resolver = resolver;
    this.longest = longest;
  }

  /** Finds the address of a name, however long it takes. */
  @FunctionalInterface
  interface Resolver {

    InetAddress resolve(String name) throws UnknownHostException;
  }

  /** The same server with its address; fails when it is not found in time. */
  Future<PgConnectOptions> resolved(Vertx vertx, PgConnectOptions server) {
    return server.isUsingDomainSocket()
        ? Future.succeededFuture(server)
        : inTime(vertx, server.getHost(), lookUp(server.getHost()))
            .map(address -> new Resolved(server, address));
  }

  private Future<InetAddress> inTime(Vertx vertx, String name, Future<InetAddress> lookUp) {
    Promise<InetAddress> inTime = Promise.promise();
    long timer =
        vertx.setTimer(
            longest.toMillis(),
            late ->
                inTime.tryFail(
                    new ConnectionFailure(
                        "host name not resolved within %d ms (%s)"
                            .formatted(longest.toMillis(), name))));
    lookUp.onComplete(
        found -> {
          vertx.cancelTimer(timer);
          inTime.tryComplete(found);
        },
        inTime::tryFail);
    return inTime.future();
  }

  private synchronized Future<InetAddress> lookUp(String name) {
    return underWay.computeIfAbsent(name, this::begin);
  }

  private Future<InetAddress> begin(String name) {
    Promise<InetAddress> found = Promise.promise();
    Thread thread = new Thread(() -> end(name, found), "name-look-up");
    thread.setDaemon(true); // It may wait longer than the service lives.
    thread.start();
    return found.future();
  }

  private void end(String name, Promise<InetAddress> found) {
    try {
      InetAddress address = resolver.resolve(name);
      forget(name);
      found.complete(address);
    } catch (UnknownHostException | RuntimeException failure) {
      forget(name);
      found.fail(failure);
    }
  }

  private synchronized void forget(String name) {
    underWay.remove(name);
  }

  /** Keeps its name besides, which TLS is about. */
  private static final class Resolved extends PgConnectOptions {

    private final SocketAddress address;

    Resolved(PgConnectOptions server, InetAddress found) {
      super(server);
      this.address =
          SocketAddress.inetSocketAddress(new InetSocketAddress(found, server.getPort()));
    }

    @Override
    public SocketAddress getSocketAddress() {
      return address;
    }
  }
}
