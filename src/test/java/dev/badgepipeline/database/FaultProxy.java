package dev.badgepipeline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between the service and its database, and breaks the way between them at a moment that a
 * test names by the bytes that pass.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int BUFFER = 16 * 1024;

  private final ServerSocket listener;
  private final int target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Socket> silenced = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Trigger> trigger = new AtomicReference<>(Trigger.NONE);

  /** An action that runs once, before the first bytes with this text are passed to the server. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Trigger(byte[] text, Runnable action, AtomicBoolean fired) {

    private static final Trigger NONE = new Trigger(new byte[0], () -> {}, new AtomicBoolean(true));
  }

  private FaultProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  }

  /** Begins to pass everything to a port of this host. */
  public static FaultProxy before(int target) {
    try {
      FaultProxy proxy = new FaultProxy(target);
      proxy.threads.execute(proxy::acceptAll);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of this host that it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Runs an action once, before the first bytes with a text go on to the server. */
  public void beforeText(String text, Runnable action) {
    trigger.set(new Trigger(text.getBytes(StandardCharsets.UTF_8), action, new AtomicBoolean()));
  }

  /** Lets the connections that are open now say nothing more; new ones are not concerned. */
  public void silenceOpenConnections() {
    silenced.addAll(open);
  }

  /** Heals the way: what was silent is reset, new connections pass. */
  public void heal() {
    trigger.set(Trigger.NONE);
    silenced.forEach(FaultProxy::reset);
    silenced.clear();
  }

  private void acceptAll() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    open.add(client);
    try {
      Socket server = new Socket();
      open.add(server);
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
      threads.execute(() -> pump(server, client, /* toServer= */ false));
      pump(client, server, /* toServer= */ true);
    } catch (IOException refused) {
      reset(client);
    }
  }

  private void pump(Socket from, Socket to, boolean toServer) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (toServer) {
          runTriggerIn(buffer, length);
        }
        awaitVoice(from);
        out.write(buffer, 0, length);
        out.flush();
      }
    } catch (IOException broken) {
      // The other side learns of it by the closing of its socket.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void runTriggerIn(byte[] buffer, int length) {
    Trigger armed = trigger.get();
    if (!armed.fired().get()
        && contains(buffer, length, armed.text())
        && armed.fired().compareAndSet(false, true)) {
      armed.action().run();
    }
  }

  private static boolean contains(byte[] buffer, int length, byte[] text) {
    for (int at = 0; at + text.length <= length; at++) {
      if (Arrays.equals(buffer, at, at + text.length, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a silenced connection has read is held until it is healed, which resets the connection.
   */
  private void awaitVoice(Socket from) throws IOException {
    while (silenced.contains(from)) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the proxy is closed", e);
      }
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // That is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(FaultProxy::reset);
    threads.shutdownNow();
  }
}
