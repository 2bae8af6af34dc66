package dev.badgepipeline.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as OMDb does, so that posters get ratings; every title has others. */
public final class OmdbStandIn implements AutoCloseable {

  private static final String ANSWER =
      """
      {"Response": "True", "imdbRating": "%d.%d", "Metascore": "%d", "Awards": "Won %d Oscars.",
       "Ratings": [{"Source": "Rotten Tomatoes", "Value": "%d%%"}]}
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final AtomicInteger imdbChanges = new AtomicInteger();

  private OmdbStandIn(HttpServer server) {
    this.server = server;
  }

  public static OmdbStandIn start() throws IOException {
    OmdbStandIn standIn =
        new OmdbStandIn(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    standIn.server.createContext("/", standIn::answer);
    standIn.server.setExecutor(standIn.threads);
    standIn.server.start();
    return standIn;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Has every title another rating of IMDb's from now on, and the same of all others. */
  public void changeRatings() {
    imdbChanges.incrementAndGet();
  }

  private void answer(HttpExchange call) throws IOException {
    int title = Integer.parseInt(call.getRequestURI().getQuery().replaceAll("\\D", ""));
    byte[] answer =
        ANSWER
            .formatted(
                3 + title % 7,
                (title + imdbChanges.get()) % 10,
                20 + title % 80, 1 + title % 11, 30 + title % 71)
            .getBytes(UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(200, answer.length);
    call.getResponseBody().write(answer);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
