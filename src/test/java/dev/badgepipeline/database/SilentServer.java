package dev.badgepipeline.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts every connection, listens to what is said, and never says a word. */
final class SilentServer implements AutoCloseable {

  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger open = new AtomicInteger();

  SilentServer() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::acceptAll);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many connections their callers have not closed yet. */
  int open() {
    return open.get();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket caller = door.accept();
        open.incrementAndGet();
        threads.execute(() -> listenTo(caller));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void listenTo(Socket caller) {
    try (caller) {
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException reset) {
      // The caller has gone, one way or the other.
    } finally {
      open.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
