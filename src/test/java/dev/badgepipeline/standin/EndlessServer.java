package dev.badgepipeline.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service that never comes to an end: it sends a body for as long as anybody is there to read it.
 */
public final class EndlessServer implements AutoCloseable {

  private static final long TEN_GIB = 10L << 30;

  /** By the server of the JDK: the length is not announced. */
  private static final long NOT_ANNOUNCED = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger readers = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private final long announced;
  private final byte[] piece;
  private final Duration pause;

  private EndlessServer(long announced, int pieceBytes, Duration pause) {
    this.announced = announced;
    this.piece = new byte[pieceBytes];
    this.pause = pause;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Announces 10 GiB and sends them, some 20 MB a second. */
  public static EndlessServer announcing() {
    return new EndlessServer(TEN_GIB, 64 * 1024, Duration.ofMillis(3));
  }

  /** Sends the same without a word about its length. */
  public static EndlessServer unannounced() {
    return new EndlessServer(NOT_ANNOUNCED, 64 * 1024, Duration.ofMillis(3));
  }

  /** Sends a byte now and then, so that its connection is never idle. */
  public static EndlessServer dripping() {
    return new EndlessServer(NOT_ANNOUNCED, 1, Duration.ofMillis(20));
  }

  /** Where the server is, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests are being answered. */
  public int readers() {
    return readers.get();
  }

  /** How many requests have come. */
  public int requests() {
    return requests.get();
  }

  /** How many bytes were sent, those that nobody has read yet among them. */
  public long sentBytes() {
    return sent.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    readers.incrementAndGet();
    try (exchange;
        OutputStream body = begin(exchange)) {
      while (!threads.isShutdown()) {
        body.write(piece);
        body.flush();
        sent.addAndGet(piece.length);
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      readers.decrementAndGet();
    }
  }

  private OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, announced);
    return exchange.getResponseBody();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
