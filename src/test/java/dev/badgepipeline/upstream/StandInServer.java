package dev.badgepipeline.upstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gives one answer to every request, on a real socket, and remembers the requests. */
public final class StandInServer implements AutoCloseable {

  private final HttpServer server;
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private volatile Answer answer = new Answer(404, Map.of(), "");

  private record Answer(int status, Map<String, String> headers, String body) {}

  /** What a client has sent. */
  public record Request(
      String method,
      URI uri,
      Optional<String> authorization,
      Optional<String> contentType,
      String body) {}

  private StandInServer(HttpServer server) {
    this.server = server;
  }

  public static StandInServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandInServer standIn = new StandInServer(server);
    server.createContext("/", standIn::handle);
    server.start();
    return standIn;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void answers(int status, String body) {
    answer = new Answer(status, Map.of(), body);
  }

  public void answers(int status, Map<String, String> headers, String body) {
    answer = new Answer(status, headers, body);
  }

  public Queue<Request> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Answer given = answer;
      given.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(given.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
