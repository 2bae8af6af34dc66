package dev.badgepipeline.network;

import io.netty.util.NetUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of hosts on threads that may wait. Vert.x would do it on an event loop, and a
 * name server that does not answer would stop everything that lives on it. All who need a name at
 * the same time share one look-up, so that no more than one thread waits for each.
 */
public final class HostNames {

  private final Resolver resolver;
  private final Duration longest;
  private final Map<String, Future<InetAddress>> underWay = new HashMap<>();

  HostNames(Resolver resolver, Duration longest) {
    this.resolver = resolver;
    this.longest = longest;
  }

  /**
   * Resolves as this host does.
   *
   * @param longest how long one look-up may take; what is found later serves the next one
   */
  public static HostNames ofThisHost(Duration longest) {
    return new HostNames(InetAddress::getByName, longest);
  }

  /** Finds the address of a name, however long it takes. */
  @FunctionalInterface
  interface Resolver {

    InetAddress resolve(String name) throws UnknownHostException;
  }

  /**
   * The address of a server, which keeps the name, since TLS is about that. Fails with {@link
   * UnknownHostException} when it is not found in time.
   */
  public Future<SocketAddress> resolve(Vertx vertx, String name, int port) {
    return address(vertx, name)
        .map(found -> SocketAddress.inetSocketAddress(new InetSocketAddress(found, port)));
  }

  private Future<InetAddress> address(Vertx vertx, String name) {
    @Nullable InetAddress noName = NetUtil.createInetAddressFromIpAddressString(name);
    return noName == null ? inTime(vertx, name, lookUp(name)) : Future.succeededFuture(noName);
  }

  private Future<InetAddress> inTime(Vertx vertx, String name, Future<InetAddress> lookUp) {
    Promise<InetAddress> inTime = Promise.promise();
    String tooLate = name + ": no answer within " + longest.toMillis() + " ms";
    long timer =
        vertx.setTimer(
            longest.toMillis(), late -> inTime.tryFail(new UnknownHostException(tooLate)));
    lookUp.onComplete(
        found -> {
          vertx.cancelTimer(timer);
          inTime.tryComplete(found);
        },
        failure -> {
          vertx.cancelTimer(timer);
          inTime.tryFail(failure);
        });
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
}
