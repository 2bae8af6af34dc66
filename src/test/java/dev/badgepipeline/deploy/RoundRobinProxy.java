package dev.badgepipeline.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one address of all instances. A request whose connection broke without an answer is sent
 * again to another instance, which callers may do because every call here is idempotent; whatever
 * an instance answers is the answer.
 */
final class RoundRobinProxy implements AutoCloseable {

  private final Endpoints endpoints;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger sentAgain = new AtomicInteger();

  RoundRobinProxy(Endpoints endpoints) {
    this.endpoints = endpoints;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many requests had to be sent to a further instance so far. */
  int sentAgain() {
    return sentAgain.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<HttpResponse<byte[]>> answer = forward(ProxiedRequest.of(exchange));
      if (answer.isEmpty()) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        byte[] body = answer.get().body();
        exchange.sendResponseHeaders(
            answer.get().statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty when there is no instance left to ask. */
  private Optional<HttpResponse<byte[]>> forward(ProxiedRequest request)
      throws InterruptedException {
    Set<Endpoint> broken = new HashSet<>();
    Optional<Endpoint> next = endpoints.next(broken);
    while (next.isPresent()) {
      try {
        return Optional.of(next.get().send(request));
      } catch (IOException e) {
        broken.add(next.get());
        next = endpoints.next(broken);
        sentAgain.incrementAndGet();
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
