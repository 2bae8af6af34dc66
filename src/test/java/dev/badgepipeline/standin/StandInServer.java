package dev.badgepipeline.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** An HTTP server on a free port of this host that remembers what it was asked. */
public abstract class StandInServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(StandInServer::thread);
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  StandInServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Services are looked for among the classes of the test, whoever starts the thread. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "stand-in");
    thread.setDaemon(true);
    thread.setContextClassLoader(StandInServer.class.getClassLoader());
    return thread;
  }

  /**
   * What a client has asked.
   *
   * @param query decoded
   * @param headers by their names in lower case
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {

    /** A header's value; empty without it. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }
  }

  /** What the server answers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Response(int status, String contentType, Map<String, String> headers, byte[] body) {

    Response(int status, String contentType, byte[] body) {
      this(status, contentType, Map.of(), body);
    }

    static Response json(int status, String body) {
      return new Response(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Response text(int status, String body) {
      return new Response(status, "text/plain", body.getBytes(StandardCharsets.UTF_8));
    }

    static Response empty(int status) {
      return new Response(status, "text/plain", new byte[0]);
    }
  }

  /** Answers; called on a thread of its own for each request. */
  abstract Response answer(Request request);

  /** Where the server is, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The requests that were made so far, and that match. */
  public List<Request> requests(Predicate<Request> matching) {
    return requests.stream().filter(matching).toList();
  }

  /** Forgets what it was asked. */
  public void forgetRequests() {
    requests.clear();
  }

  /** Forgets some of what it was asked. */
  void forgetRequests(Predicate<Request> matching) {
    requests.removeIf(matching);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      requests.add(request);
      Response response = answer(request);
      exchange.getResponseHeaders().set("Content-Type", response.contentType());
      response.headers().forEach(exchange.getResponseHeaders()::set);
      boolean empty = response.body().length == 0;
      exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
      if (!empty) {
        exchange.getResponseBody().write(response.body());
      }
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
    Map<String, String> query = new TreeMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
